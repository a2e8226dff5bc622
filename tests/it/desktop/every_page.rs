//! A screen reader goes through every page and tab of a sample in the real window: each says what it
//! is, and nothing that can be worked is without a name.

use std::collections::BTreeSet;

use alliance_workbook::ui::chapters::PAGES;
use alliance_workbook::words::Words;

use super::reader::Widget;
use super::{Desk, Role, wait_until};
use crate::stage::sample_in;

/// What can be worked: it must have a name.
const WORKED: [Role; 11] = [
    Role::CheckBox,
    Role::ComboBox,
    Role::DateEditor,
    Role::MenuItem,
    Role::PageTab,
    Role::Button,
    Role::RadioButton,
    Role::SpinButton,
    Role::ToggleButton,
    Role::Entry,
    Role::Link,
];

#[test]
fn a_screen_reader_is_told_every_page_and_tab() {
    let desk = Desk::with_reader("every-page");
    let plan = sample_in(&desk.home().join("Documents"), "river-clean-up");
    let program = desk.start(&[&plan.display().to_string()]);
    program.give_keyboard();
    let words = Words::english();
    let mut told = BTreeSet::new();
    for page in PAGES {
        let name = words.text(page.chapter.message_id());
        desk.reader().wait_for(Role::Heading, &name);
        let tabs = page.tabs.iter().map(|tab| Some(words.text(tab.id)));
        let tabs: Vec<_> = if page.tabs.is_empty() { vec![None] } else { tabs.collect() };
        for tab in tabs {
            if let Some(tab) = &tab {
                // Its count may follow its name.
                let is_it = |widget: &Widget| {
                    widget.role == Role::PageTab as u32
                        && (widget.name == tab.as_ref() || widget.name.starts_with(&format!("{tab} (")))
                };
                let found = wait_until(&format!("the tab {tab:?}"), || {
                    desk.reader().widgets().into_iter().find(is_it)
                });
                let (x, y) = found.expect("a tab").middle();
                desk.click(x, y);
            }
            desk.wait_until_still();
            let widgets = desk.reader().widgets();
            let worked = widgets.iter().filter(|it| WORKED.iter().any(|role| it.role == *role as u32));
            let nameless: Vec<_> = worked.clone().filter(|it| it.name.trim().is_empty()).collect();
            assert!(nameless.is_empty(), "{name}, {tab:?}: {nameless:?}");
            assert!(worked.count() > 20, "{name}, {tab:?}: hardly anything is told");
            let what: Vec<_> = widgets.iter().map(|it| it.name.clone()).collect();
            assert!(told.insert(what), "{name}, {tab:?}: told the same as another page");
        }
        desk.press(&["ctrl+Page_Down"]);
    }
    program.ask_to_close();
    assert_eq!(program.wait_for_end(), Some(0), "looking has changed nothing");
}
