//! Real pictures, drawn where there is a driver to draw with.

use std::io::Write as _;

use bevy::prelude::KeyCode;
use groundswell::game::Opening;
use groundswell::game::picture::{self, PictureError, Request};

/// Draws a picture into a folder of its own; without a driver there is nothing to test.
fn draw(opening: Opening, keys: Vec<KeyCode>, size: (u32, u32)) -> Option<Vec<u8>> {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let file = folder.path().join("picture.png");
    let request = Request {
        opening,
        keys,
        size,
        file: file.clone(),
    };
    match picture::take(request) {
        Ok(()) => Some(std::fs::read(file).expect("the picture was written")),
        Err(PictureError::NoDriver) => {
            // Past the test harness, which keeps what a passing test prints to itself.
            let _ = writeln!(
                std::io::stderr(),
                "SKIPPED a picture: {}",
                PictureError::NoDriver
            );
            None
        }
        Err(error) => panic!("{error}"),
    }
}

#[test]
fn a_picture_has_the_size_that_was_asked_for() {
    let Some(png) = draw(Opening::default(), Vec::new(), (640, 400)) else {
        return;
    };
    let number = |at: usize| u32::from_be_bytes([png[at], png[at + 1], png[at + 2], png[at + 3]]);
    assert_eq!((number(16), number(20)), (640, 400));
    assert!(png.len() > 4000, "the picture is all but empty");
}

#[test]
fn a_size_that_cannot_be_drawn_is_refused() {
    let request = Request {
        opening: Opening::default(),
        keys: Vec::new(),
        size: (0, 0),
        file: "unused.png".into(),
    };
    assert!(matches!(
        picture::take(request),
        Err(PictureError::Size(0, 0))
    ));
}
