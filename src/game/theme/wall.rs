//! Letters and measures for a wall that is read from the back row: all of them parts of the window, so that every projector
//! shows the same page.
//!
//! One unit is the smallest letter that the back row can read: 32 pixels of a window of 1920 by 1080. 60 stand beside each other
//! and 33.75 below each other; a window of another shape has room to spare on one side. A reader's text size changes nothing
//! here, because what stands on a wall is not theirs alone.

use bevy::prelude::*;
use bevy::text::{FontSource, FontStyle, FontWeight, LineHeight};
use bevy::ui::UiSystems;

use super::fonts::Typeface;

/// Letters are set this much larger where there is room, and then smaller until all fits.
pub const EASES: [f32; 6] = [1.5, 1.4, 1.3, 1.2, 1.1, 1.0];
/// What does not fit with the smallest letters is told shorter, in so many steps.
const SHORTER: u8 = 24;
/// How many units a window of the usual shape is wide and high.
const UNITS: Vec2 = Vec2::new(60.0, 33.75);

/// Marks the camera that shows the wall.
#[derive(Component, Clone, Copy, Debug, Default)]
pub struct WallCamera;

/// How large a unit is, and how much larger than that letters are set.
#[derive(Resource, Clone, Copy, Debug, PartialEq)]
pub struct Wall {
    /// Whether the window is narrower than usual, so that its width decides.
    pub by_width: bool,
    /// Letters are set so many times as large as they have to be; one of [`EASES`].
    pub ease: f32,
    /// By how many steps what stands there is told shorter, because it did not fit with the smallest letters.
    pub shorter: u8,
}

impl Default for Wall {
    fn default() -> Self {
        Self {
            by_width: false,
            ease: EASES[0],
            shorter: 0,
        }
    }
}

impl Wall {
    /// So many units, whatever the letters.
    pub fn units(self, units: f32) -> Val {
        if self.by_width {
            Val::Vw(units * 100.0 / UNITS.x)
        } else {
            Val::Vh(units * 100.0 / UNITS.y)
        }
    }

    /// A measure that grows with the letters: so many letters of running text.
    pub fn ems(self, ems: f32) -> Val {
        self.units(ems * self.ease)
    }

    /// The same with the largest letters, and everything told in full.
    pub fn afresh(self) -> Wall {
        Wall {
            by_width: self.by_width,
            ..Wall::default()
        }
    }

    /// The same with letters of the next smaller size, or told a step shorter; none if nothing more can be done.
    pub fn tighter(self) -> Option<Wall> {
        let smaller = EASES.into_iter().find(|ease| *ease < self.ease - 0.01);
        match smaller {
            Some(ease) => Some(Wall { ease, ..self }),
            None => (self.shorter < SHORTER).then_some(Wall {
                shorter: self.shorter + 1,
                ..self
            }),
        }
    }

    fn letters(self, ems: f32) -> FontSize {
        match self.units((ems * self.ease).max(1.0)) {
            Val::Vw(part) => FontSize::Vw(part),
            Val::Vh(part) => FontSize::Vh(part),
            _ => FontSize::Vh(100.0 / UNITS.y),
        }
    }
}

/// How letters on a wall are cut.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cut {
    /// Text to read.
    Plain,
    /// Text that stands out.
    Bold,
    /// What somebody says.
    Spoken,
    /// What is told.
    Told,
    /// A title.
    Title,
}

/// Text on a wall: its size in letters of running text, and its cut. It is never smaller than a unit.
#[derive(Component, Clone, Copy, Debug, PartialEq)]
pub struct OnWall(pub f32, pub Cut);

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Wall>();
    app.add_systems(PreUpdate, measure);
    app.add_systems(PostUpdate, set_type.before(UiSystems::Prepare));
}

fn measure(cameras: Query<&Camera, With<WallCamera>>, mut wall: ResMut<Wall>) {
    let Some(size) = cameras.iter().find_map(Camera::logical_target_size) else {
        return;
    };
    // A window in whole pixels is never quite of the usual shape.
    let by_width = size.x / UNITS.x < size.y / UNITS.y * 0.999;
    if wall.by_width != by_width {
        wall.by_width = by_width;
    }
}

fn set_type(
    mut commands: Commands,
    wall: Res<Wall>,
    face: Res<Typeface>,
    texts: Query<(Entity, Ref<OnWall>)>,
) {
    for (entity, letters) in &texts {
        if !(wall.is_changed() || face.is_changed() || letters.is_changed()) {
            continue;
        }
        let OnWall(ems, cut) = *letters;
        let (family, weight, style, height) = match cut {
            Cut::Plain => (face.sans(), FontWeight::NORMAL, FontStyle::Normal, 1.35),
            Cut::Bold => (face.sans(), FontWeight::BOLD, FontStyle::Normal, 1.3),
            Cut::Spoken => (face.serif(), FontWeight::NORMAL, FontStyle::Normal, 1.35),
            Cut::Told => (face.serif(), FontWeight::NORMAL, FontStyle::Italic, 1.35),
            Cut::Title => (face.serif(), FontWeight::SEMIBOLD, FontStyle::Normal, 1.2),
        };
        commands.entity(entity).try_insert((
            TextFont {
                font: FontSource::Family(family.into()),
                font_size: wall.letters(ems),
                weight,
                style,
                ..default()
            },
            LineHeight::RelativeToFont(height),
        ));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_letter_is_smaller_than_the_back_row_can_read() {
        let mut wall = Wall::default();
        loop {
            let FontSize::Vh(part) = wall.letters(0.2) else {
                panic!("a window of the usual shape is measured by its height");
            };
            let pixels = part * 1080.0 / 100.0;
            assert!(pixels >= 31.99, "{pixels} at {wall:?}");
            let Some(tighter) = wall.tighter() else {
                break;
            };
            wall = tighter;
        }
        assert_eq!(wall.ease, 1.0);
    }
}
