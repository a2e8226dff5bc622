//! A client of assistive technology: reads over AT-SPI, as a screen reader does, what the window
//! says is on it and where. Tests find the place to click with it, and what is there is what a
//! person with a screen reader is told.

use std::fs;
use std::path::Path;
use std::process::Stdio;

use pollster::block_on;
use zbus::zvariant::{DynamicDeserialize, DynamicType, OwnedObjectPath, OwnedValue, Value};
use zbus::{Connection, connection};

use super::display::{Process, ended_with_us, wait_until};

/// A session bus on which nothing can be started by being called, so that no service of the machine
/// joins in: a file dialog of the desktop, say.
const BUS: &str = r#"<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:dir=FOLDER</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*"/>
    <allow receive_sender="*"/>
    <allow own="*"/>
  </policy>
</busconfig>
"#;

/// The launcher of the accessibility bus, where Debian, Fedora and others put it.
const LAUNCHERS: &[&str] = &["/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi-bus-launcher"];

/// An object on the accessibility bus: who has it, and under which path.
type Object = (String, OwnedObjectPath);

/// What something is. The numbers are those of AT-SPI's `AtspiRole`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u32)]
pub enum Role {
    CheckBox = 7,
    ComboBox = 11,
    DateEditor = 12,
    Dialog = 16,
    Label = 29,
    ListItem = 32,
    MenuItem = 35,
    PageTab = 37,
    Button = 43,
    RadioButton = 44,
    SpinButton = 52,
    ToggleButton = 62,
    Entry = 79,
    Heading = 83,
    Link = 88,
}

/// Something on the window, as it is told to assistive technology.
#[derive(Clone, Debug)]
pub struct Widget {
    /// What it is, a number of [`Role`] or another of AT-SPI's.
    pub role: u32,
    /// What it is called.
    pub name: String,
    /// Left, top, width and height in pixels of the display; nothing for what has no place.
    pub place: (i32, i32, i32, i32),
    object: Object,
}

impl Widget {
    /// The pixel in its middle.
    pub fn middle(&self) -> (u32, u32) {
        let (left, top, width, height) = self.place;
        let clamp = |value: i32| u32::try_from(value).unwrap_or_default();
        (clamp(left + width / 2), clamp(top + height / 2))
    }
}

/// A session bus and an accessibility bus of one's own, and a reader on them.
pub struct Reader {
    accessibility: Connection,
    address: String,
    // In the order in which they are to end.
    _launcher: Process,
    _bus: Process,
}

impl Reader {
    /// Starts the buses, with their files in a folder, and turns assistive technology on.
    pub fn start(folder: &Path) -> Result<Self, String> {
        let rules = folder.join("bus.xml");
        let text = BUS.replace("FOLDER", &folder.display().to_string());
        fs::write(&rules, text).map_err(|error| format!("{error}: {}", rules.display()))?;
        let mut command = ended_with_us("dbus-daemon");
        command.args(["--nofork", "--print-address=1", "--config-file"]).arg(&rules);
        command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null());
        let mut bus = Process::start("dbus-daemon", &mut command)?;
        let address = bus.first_line()?.trim().to_owned();

        let launcher = LAUNCHERS.iter().find(|path| Path::new(path).exists());
        let mut command = ended_with_us(launcher.ok_or("at-spi2-core is not installed")?);
        command.arg("--launch-immediately").env_clear().env("DBUS_SESSION_BUS_ADDRESS", &address);
        command.env("PATH", std::env::var_os("PATH").unwrap_or_default());
        command.env("HOME", folder).env("XDG_RUNTIME_DIR", folder).env("GSETTINGS_BACKEND", "memory");
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        let launcher = Process::start("at-spi-bus-launcher", &mut command)?;

        let told = |error: zbus::Error| format!("the accessibility bus: {error}");
        let session = connect(&address).map_err(told)?;
        let bus_of_all = ("org.a11y.Bus".to_owned(), path("/org/a11y/bus"));
        let accessibility = wait_until("the accessibility bus", || {
            let address: String = call(&session, &bus_of_all, "org.a11y.Bus", "GetAddress", &()).ok()?;
            connect(&address).ok()
        })?;
        for property in ["IsEnabled", "ScreenReaderEnabled"] {
            let value = ("org.a11y.Status", property, Value::from(true));
            call::<_, ()>(&session, &bus_of_all, PROPERTIES, "Set", &value).map_err(told)?;
        }
        Ok(Self { accessibility, address, _launcher: launcher, _bus: bus })
    }

    /// Where programs find the session bus.
    pub fn address(&self) -> &str {
        &self.address
    }

    /// Everything on the windows of the display, from top to bottom as it is told.
    pub fn widgets(&self) -> Vec<Widget> {
        let root = ("org.a11y.atspi.Registry".to_owned(), path("/org/a11y/atspi/accessible/root"));
        let mut widgets = Vec::new();
        let mut open: Vec<Object> = vec![root];
        while let Some(object) = open.pop() {
            // What goes away while it is being looked at is no longer there to be told of.
            if let Ok(widget) = self.widget(&object) {
                widgets.push(widget);
            }
            let children: zbus::Result<Vec<Object>> =
                call(&self.accessibility, &object, ACCESSIBLE, "GetChildren", &());
            open.extend(children.unwrap_or_default().into_iter().rev());
        }
        widgets
    }

    /// Waits until there is a widget of a role with a name.
    pub fn wait_for(&self, role: Role, name: &str) -> Widget {
        let is_it = |widget: &Widget| widget.role == role as u32 && widget.name == name;
        let found = wait_until(&format!("the {role:?} {name:?}"), || self.widgets().into_iter().find(is_it));
        match found {
            Ok(widget) => widget,
            Err(error) => {
                let widgets = self.widgets();
                let told: Vec<_> = widgets.iter().map(|it| format!("{} {:?}", it.role, it.name)).collect();
                panic!("{error}; there are {}", told.join(", "))
            }
        }
    }

    /// What is written in a field.
    pub fn text_in(&self, widget: &Widget) -> String {
        let all = (0_i32, -1_i32);
        let text = call(&self.accessibility, &widget.object, "org.a11y.atspi.Text", "GetText", &all);
        text.unwrap_or_default()
    }

    fn widget(&self, object: &Object) -> zbus::Result<Widget> {
        let bus = &self.accessibility;
        // 0 counts from the display's corner, not the window's. Not everything has a place.
        let place = call(bus, object, "org.a11y.atspi.Component", "GetExtents", &0_u32).unwrap_or_default();
        let role = call(bus, object, ACCESSIBLE, "GetRole", &())?;
        let name: OwnedValue = call(bus, object, PROPERTIES, "Get", &(ACCESSIBLE, "Name"))?;
        Ok(Widget { role, name: name.try_into()?, place, object: object.clone() })
    }
}

const ACCESSIBLE: &str = "org.a11y.atspi.Accessible";
const PROPERTIES: &str = "org.freedesktop.DBus.Properties";

fn connect(address: &str) -> zbus::Result<Connection> {
    block_on(connection::Builder::address(address)?.build())
}

fn path(path: &'static str) -> OwnedObjectPath {
    OwnedObjectPath::try_from(path).expect("an object's path")
}

/// Calls a method of an object and waits for what it returns.
fn call<A, T>(
    bus: &Connection,
    object: &Object,
    interface: &str,
    method: &str,
    arguments: &A,
) -> zbus::Result<T>
where
    A: serde::Serialize + DynamicType,
    T: for<'any> DynamicDeserialize<'any>,
{
    let (owner, path) = object;
    block_on(bus.call_method(Some(owner.as_str()), path, Some(interface), method, arguments))?
        .body()
        .deserialize()
}
