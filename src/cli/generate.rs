//! The manual page, and what shells need to complete the command line: written from the one
//! description of the command line, so that they cannot say anything else.

use std::io::{self, Write};

use clap::Command;
use clap_complete::Shell;
use clap_mangen::Man;
use clap_mangen::roff::{Roff, roman};

use super::NAME;

/// What can be generated.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Generated {
    /// The manual page.
    Man,
    /// What a shell needs to complete the command line.
    Completion(Shell),
}

/// Writes it.
pub(super) fn run(what: Generated, mut command: Command, out: &mut dyn Write) -> io::Result<()> {
    // The library that writes completions ends the program where it cannot write, so it gets memory.
    let mut text = Vec::new();
    match what {
        Generated::Man => man(command.disable_help_subcommand(true), &mut text)?,
        Generated::Completion(shell) => clap_complete::generate(shell, &mut command, NAME, &mut text),
    }
    out.write_all(&text)?;
    out.flush()
}

/// Writes one page with all commands: a section each, with the parts of a page in it.
fn man(mut command: Command, out: &mut Vec<u8>) -> io::Result<()> {
    command.build();
    let page = Man::new(command.clone()).title(NAME.to_uppercase());
    page.render_title(out)?;
    page.render_name_section(out)?;
    page.render_synopsis_section(out)?;
    page.render_description_section(out)?;
    more(&command, out)?;
    page.render_options_section(out)?;
    for part in command.get_subcommands().filter(|part| !part.is_hide_set()) {
        let section = Man::new(part.clone());
        let mut text = Vec::new();
        section.render_synopsis_section(&mut text)?;
        section.render_description_section(&mut text)?;
        section.render_options_section(&mut text)?;
        writeln!(out, ".SH {}", part.get_name().to_uppercase())?;
        let text = String::from_utf8_lossy(&text).replace("\n.SH ", "\n.SS ");
        out.write_all(text.as_bytes())?;
        more(part, out)?;
    }
    page.render_version_section(out)
}

/// Writes what the help of a command ends with, as a paragraph.
fn more(command: &Command, out: &mut Vec<u8>) -> io::Result<()> {
    let Some(more) = command.get_after_help() else { return Ok(()) };
    Roff::new().control("PP", []).text([roman(more.to_string())]).to_writer(out)
}
