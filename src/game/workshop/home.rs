//! What is taken home from a workshop: written among the documents, on a thread of its own, because a room that is large and
//! has played long takes a while to tell.

use bevy::prelude::*;

use super::wishes::Wish;
use super::{Desk, Led, Looking};
use crate::game::Opening;
use crate::game::accessibility::Announce;
use crate::game::errand::{Errand, Errands};
use crate::game::wake::Wake;
use crate::storage::{StorageError, keep_export};
use crate::workshop::takeaway;

/// What is being written.
#[derive(Resource, Default)]
struct Writing(Option<Errand<Result<String, String>>>);

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Writing>();
    app.add_systems(
        Update,
        (begin, tell)
            .chain()
            .after(Looking)
            .run_if(resource_exists::<Led>),
    );
}

fn begin(
    mut wishes: MessageReader<Wish>,
    led: Res<Led>,
    opening: Res<Opening>,
    errands: Errands,
    mut writing: ResMut<Writing>,
    mut desk: ResMut<Desk>,
) {
    let asked = wishes.read().any(|wish| *wish == Wish::TakeHome);
    if !asked || writing.0.is_some() {
        return;
    }
    desk.taken = led.say("window-taking");
    let room = led.host.look(|room, _| room.clone());
    let path = led.host.path();
    let name = path.file_stem().unwrap_or_default().to_string_lossy();
    let name = name.into_owned();
    let (documents, store) = (opening.documents.clone(), opening.store.clone());
    writing.0 = Some(errands.send(move |courier| {
        let mut kept = Vec::new();
        let mut keep = |ending: &str, text: String| -> Result<(), StorageError> {
            let documents = documents.clone();
            let path = keep_export(documents, store.as_ref(), &name, ending, text.as_bytes())?;
            kept.push(path.display().to_string());
            Ok(())
        };
        let done = keep("html", takeaway::html(&room, None))
            .and_then(|()| keep("md", takeaway::markdown(&room)))
            .and_then(|()| keep("csv", takeaway::csv(&room)));
        courier.hand_over(match done {
            Ok(()) => Ok(kept.join("\n")),
            Err(error) => Err(error.to_string()),
        });
    }));
}

fn tell(
    led: Res<Led>,
    mut writing: ResMut<Writing>,
    mut desk: ResMut<Desk>,
    mut announce: MessageWriter<Announce>,
    mut wake: ResMut<Wake>,
) {
    let Some(errand) = &mut writing.0 else { return };
    let done = errand.collect();
    for done in done {
        desk.taken = match done {
            Ok(files) => led.say_with("window-taken", &[("files", files)]),
            Err(why) => why,
        };
        announce.write(Announce(desk.taken.clone()));
        wake.settle();
    }
    if writing.0.as_ref().is_some_and(Errand::is_over) {
        writing.0 = None;
    }
}
