//! The bundled typefaces, read from the program itself so that it needs no file beside it.

use bevy::prelude::*;

/// Which letters everything is set in.
#[derive(Resource, Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Typeface {
    /// Fraunces for what is said and for titles, Atkinson Hyperlegible for everything else.
    #[default]
    Editorial,
    /// OpenDyslexic for everything.
    Dyslexic,
}

impl Typeface {
    /// The family that sets titles and speech.
    pub(super) fn serif(self) -> &'static str {
        match self {
            Typeface::Editorial => "Fraunces",
            Typeface::Dyslexic => "OpenDyslexic",
        }
    }

    /// The family that sets everything else.
    pub(super) fn sans(self) -> &'static str {
        match self {
            Typeface::Editorial => "Atkinson Hyperlegible Next",
            Typeface::Dyslexic => "OpenDyslexic",
        }
    }
}

const FACES: [&[u8]; 8] = [
    include_bytes!("../../../assets/fonts/atkinson/AtkinsonHyperlegibleNext-Regular.ttf"),
    include_bytes!("../../../assets/fonts/atkinson/AtkinsonHyperlegibleNext-Bold.ttf"),
    include_bytes!("../../../assets/fonts/atkinson/AtkinsonHyperlegibleNext-Italic.ttf"),
    include_bytes!("../../../assets/fonts/fraunces/Fraunces-Regular.ttf"),
    include_bytes!("../../../assets/fonts/fraunces/Fraunces-SemiBold.ttf"),
    include_bytes!("../../../assets/fonts/fraunces/Fraunces-Italic.ttf"),
    include_bytes!("../../../assets/fonts/opendyslexic/OpenDyslexic-Regular.otf"),
    include_bytes!("../../../assets/fonts/opendyslexic/OpenDyslexic-Bold.otf"),
];

/// Keeps the faces loaded: dropping one would make the text system forget all of them.
#[derive(Resource)]
struct Faces {
    _handles: Vec<Handle<Font>>,
}

pub(super) fn plugin(app: &mut App) {
    let mut fonts = app.world_mut().resource_mut::<Assets<Font>>();
    let handles = FACES
        .iter()
        .map(|face| fonts.add(Font::from_bytes(face.to_vec())))
        .collect();
    app.insert_resource(Faces { _handles: handles });
    app.init_resource::<Typeface>();
}
