//! The type scale, the faces that set it, and sizes that grow with the reader's text size.

use bevy::prelude::*;
use bevy::text::{FontSmoothing, FontSource, FontStyle, FontWeight, LineHeight, RemSize};
use bevy::ui::UiSystems;

use super::fonts::Typeface;

/// How many pixels one rem is at a text size of 100 %, on a window of 1280 by 720.
pub const REM: f32 = 16.0;

/// One step of the type scale, with its face. Every text in the program is one of these, or stands on a wall.
#[derive(Component, Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// The name of the program, on the title screen.
    Masthead,
    /// The title of a page.
    Title,
    /// The title of a part of a page.
    Heading,
    /// What somebody says, while they say it.
    Speech,
    /// What is told, while it is told.
    Narration,
    /// What was said a moment ago.
    Aside,
    /// What was told a moment ago.
    AsideTold,
    /// Who said it a moment ago.
    AsideName,
    /// A few paragraphs to read in peace.
    Reading,
    /// Text to read.
    Body,
    /// Text to read that stands out: names, choices.
    Strong,
    /// Small text: what a choice costs, why a face changed.
    Small,
    /// Small text that stands out.
    SmallStrong,
    /// A small label over something, set apart by space between its letters.
    Label,
}

impl Style {
    /// Size in rem, weight, slant, serif or not, line height.
    fn cut(self) -> (f32, FontWeight, FontStyle, bool, f32) {
        let (plain, half, bold) = (FontWeight::NORMAL, FontWeight::SEMIBOLD, FontWeight::BOLD);
        match self {
            Style::Masthead => (5.0, half, FontStyle::Normal, true, 1.0),
            Style::Title => (2.25, half, FontStyle::Normal, true, 1.15),
            Style::Heading => (1.375, half, FontStyle::Normal, true, 1.25),
            Style::Speech => (1.625, plain, FontStyle::Normal, true, 1.35),
            Style::Narration => (1.5, plain, FontStyle::Italic, true, 1.35),
            Style::Aside => (1.0625, plain, FontStyle::Normal, true, 1.4),
            Style::AsideTold => (1.0625, plain, FontStyle::Italic, true, 1.4),
            Style::AsideName => (0.9375, bold, FontStyle::Normal, false, 1.4),
            Style::Reading => (1.1875, plain, FontStyle::Normal, true, 1.5),
            Style::Body => (1.0, plain, FontStyle::Normal, false, 1.45),
            Style::Strong => (1.0, bold, FontStyle::Normal, false, 1.4),
            Style::Small => (0.875, plain, FontStyle::Normal, false, 1.35),
            Style::SmallStrong => (0.875, bold, FontStyle::Normal, false, 1.35),
            Style::Label => (0.8125, bold, FontStyle::Normal, false, 1.3),
        }
    }
}

/// A size given in rem, so that pictures and measures grow together with the text.
#[derive(Component, Clone, Copy, Debug, Default, PartialEq)]
pub struct Sized {
    /// Width, if it is to follow the text size.
    pub width: Option<f32>,
    /// Height, if it is to follow the text size.
    pub height: Option<f32>,
    /// Widest, if it is to follow the text size.
    pub max_width: Option<f32>,
    /// Lowest, if it is to follow the text size.
    pub min_height: Option<f32>,
    /// Width before growing or shrinking, if it is to follow the text size.
    pub basis: Option<f32>,
}

impl Sized {
    /// A square of so many rem.
    pub fn square(rem: f32) -> Self {
        Self {
            width: Some(rem),
            height: Some(rem),
            ..default()
        }
    }

    /// At most so many rem wide.
    pub fn at_most(rem: f32) -> Self {
        Self {
            max_width: Some(rem),
            ..default()
        }
    }

    /// Exactly so many rem wide.
    pub fn wide(rem: f32) -> Self {
        Self {
            width: Some(rem),
            ..default()
        }
    }
}

pub(super) fn plugin(app: &mut App) {
    app.insert_resource(RemSize(REM));
    app.add_systems(PostUpdate, (set_type, set_sizes).before(UiSystems::Prepare));
}

fn set_type(mut commands: Commands, face: Res<Typeface>, texts: Query<(Entity, Ref<Style>)>) {
    for (entity, style) in &texts {
        if !(face.is_changed() || style.is_changed()) {
            continue;
        }
        let (size, weight, slant, serif, height) = style.cut();
        // The name is a picture of itself: it is large enough for everybody and must fit on one line.
        let size = if *style == Style::Masthead {
            FontSize::Px(size * REM)
        } else {
            FontSize::Rem(size)
        };
        let family = if serif { face.serif() } else { face.sans() };
        commands.entity(entity).try_insert((
            TextFont {
                font: FontSource::Family(family.into()),
                font_size: size,
                weight,
                style: slant,
                font_smoothing: FontSmoothing::AntiAliased,
                ..default()
            },
            LineHeight::RelativeToFont(height),
        ));
    }
}

fn set_sizes(rem: Res<RemSize>, mut nodes: Query<(Ref<Sized>, &mut Node)>) {
    for (sized, mut node) in &mut nodes {
        if !(rem.is_changed() || sized.is_changed()) {
            continue;
        }
        if let Some(width) = sized.width {
            node.width = Val::Px(width * rem.0);
        }
        if let Some(height) = sized.height {
            node.height = Val::Px(height * rem.0);
        }
        if let Some(basis) = sized.basis {
            node.flex_basis = Val::Px(basis * rem.0);
        }
        if let Some(lowest) = sized.min_height {
            node.min_height = Val::Px(lowest * rem.0);
        }
        if let Some(widest) = sized.max_width {
            node.max_width = Val::Px(widest * rem.0);
        }
    }
}
