//! Looks into a workshop's file without going on with it: for the files that a workshop takes home.

use super::{Head, Unhosted, play};
use crate::{
    scenario::Scenario,
    simulation::Rules,
    storage::{Amiss, read_workshop},
    workshop::room::Room,
};
use std::{path::Path, sync::Arc};

/// The room of a workshop's file as it was left, and what was wrong with the file if anything was. The file stays as it is.
///
/// # Errors
/// [`Unhosted`].
pub fn read(
    path: &Path,
    scenario: Arc<Scenario>,
    rules: Arc<Rules>,
) -> Result<(Room, Option<Amiss>), Unhosted> {
    let kept = read_workshop(path)?;
    let head = Head::read(path, &kept.head)?;
    let mut room = Room::open(head.setup, scenario, rules)?;
    for (number, line) in (2..).zip(&kept.lines) {
        play(&mut room, line).map_err(|why| Unhosted::Astray {
            path: path.to_owned(),
            line: number,
            why,
        })?;
    }
    Ok((room, kept.amiss))
}
