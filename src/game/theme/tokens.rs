//! The roles that colours play, the themes that cast them, and the components by which a node names its role.

use bevy::prelude::*;

use super::palette as p;

/// What a colour is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// Nothing is drawn.
    Clear,
    /// The page behind everything.
    Paper,
    /// A surface that lies on the page: cards, panels.
    Raised,
    /// A surface that lies a little lower than the page: side columns, wells.
    Sunken,
    /// A surface under the pointer.
    Hovered,
    /// A surface being pressed.
    Pressed,
    /// What dims the screen under a menu.
    Veil,
    /// Text that is read.
    Ink,
    /// Text that supports: labels, asides, what was said before.
    InkSoft,
    /// Text on a control that cannot be used now; still readable.
    InkLocked,
    /// Hairlines between things.
    Line,
    /// Edges of controls.
    Edge,
    /// The one accent: the main action, the place to look.
    Accent,
    /// The accent under the pointer.
    AccentStrong,
    /// A pale wash of the accent.
    AccentSoft,
    /// Text on the accent.
    OnAccent,
    /// The ring around the control that the keyboard holds.
    Focus,
    /// Things that go well.
    Good,
    /// A pale wash of things that go well.
    GoodSoft,
    /// Things to watch.
    Watch,
    /// A pale wash of things to watch.
    WatchSoft,
    /// Things that go badly.
    Bad,
    /// The voices in one's own head.
    Inner,
}

/// A full cast of colours.
#[derive(Resource, Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// Warm paper, dark ink, one brick-red accent.
    #[default]
    Paper,
    /// White on black with a yellow accent, for projectors in bright rooms and eyes that need it.
    HighContrast,
}

impl Theme {
    /// The colour that plays a role in this theme.
    pub fn colour(self, role: Role) -> Color {
        match self {
            Theme::Paper => match role {
                Role::Clear => p::CLEAR,
                Role::Paper => p::CREAM,
                Role::Raised => p::IVORY,
                Role::Sunken => p::OATMEAL,
                Role::Hovered => p::WHITE,
                Role::Pressed => p::SAND,
                Role::Veil => p::SHADE,
                Role::Ink => p::INK,
                Role::InkSoft | Role::InkLocked => p::BARK,
                Role::Line => p::SAND,
                Role::Edge => p::DRIFTWOOD,
                Role::Accent | Role::Bad => p::BRICK,
                Role::AccentStrong => p::BRICK_DARK,
                Role::AccentSoft => p::BLUSH,
                Role::OnAccent => p::IVORY,
                Role::Focus => p::COBALT,
                Role::Good => p::PINE,
                Role::GoodSoft => p::PINE_PALE,
                Role::Watch => p::HONEY,
                Role::WatchSoft => p::HONEY_PALE,
                Role::Inner => p::PLUM,
            },
            Theme::HighContrast => match role {
                Role::Clear => p::CLEAR,
                Role::Paper | Role::Sunken | Role::OnAccent => p::BLACK,
                Role::Raised => p::CHARCOAL,
                Role::Hovered | Role::Pressed => p::GRAPHITE,
                Role::Veil => p::NIGHT,
                Role::Ink | Role::Edge | Role::Line => p::WHITE,
                Role::InkSoft | Role::InkLocked => p::SILVER,
                Role::Accent | Role::AccentStrong | Role::Focus | Role::Watch => p::YELLOW,
                Role::AccentSoft | Role::GoodSoft | Role::WatchSoft => p::GRAPHITE,
                Role::Good => p::MINT,
                Role::Bad => p::CORAL,
                Role::Inner => p::LILAC,
            },
        }
    }
}

/// The role of a node's background.
#[derive(Component, Clone, Copy, Debug, PartialEq, Eq)]
#[require(BackgroundColor)]
pub struct Fill(pub Role);

/// The role of a node's text.
#[derive(Component, Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ink(pub Role);

/// The role of a node's border, on all four sides.
#[derive(Component, Clone, Copy, Debug, PartialEq, Eq)]
#[require(BorderColor)]
pub struct Edge(pub Role);

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Theme>();
    app.add_systems(
        PostUpdate,
        (clear, fill, ink, edge).before(bevy::ui::UiSystems::Prepare),
    );
}

fn clear(theme: Res<Theme>, mut clear: ResMut<ClearColor>) {
    if theme.is_changed() {
        clear.0 = theme.colour(Role::Paper);
    }
}

fn fill(theme: Res<Theme>, mut nodes: Query<(Ref<Fill>, &mut BackgroundColor)>) {
    for (role, mut colour) in &mut nodes {
        if theme.is_changed() || role.is_changed() {
            colour.set_if_neq(BackgroundColor(theme.colour(role.0)));
        }
    }
}

fn ink(theme: Res<Theme>, mut nodes: Query<(Ref<Ink>, &mut TextColor)>) {
    for (role, mut colour) in &mut nodes {
        if theme.is_changed() || role.is_changed() {
            colour.set_if_neq(TextColor(theme.colour(role.0)));
        }
    }
}

fn edge(theme: Res<Theme>, mut nodes: Query<(Ref<Edge>, &mut BorderColor)>) {
    for (role, mut colour) in &mut nodes {
        if theme.is_changed() || role.is_changed() {
            colour.set_if_neq(BorderColor::all(theme.colour(role.0)));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Contrast as the accessibility guidelines compute it: 1 for none, 21 for black on white.
    fn contrast(one: Color, other: Color) -> f32 {
        let light = |colour: Color| bevy::color::Luminance::luminance(&colour.to_linear()) + 0.05;
        let (one, other) = (light(one), light(other));
        one.max(other) / one.min(other)
    }

    #[test]
    fn text_is_readable_on_every_surface_it_may_lie_on() {
        for theme in [Theme::Paper, Theme::HighContrast] {
            for ink in [Role::Ink, Role::InkSoft, Role::InkLocked] {
                for surface in [
                    Role::Paper,
                    Role::Raised,
                    Role::Sunken,
                    Role::Hovered,
                    Role::Pressed,
                    Role::WatchSoft,
                ] {
                    let found = contrast(theme.colour(ink), theme.colour(surface));
                    assert!(
                        found >= 4.5,
                        "{theme:?}: {ink:?} on {surface:?} has a contrast of {found:.1}"
                    );
                }
            }
            for ink in [
                Role::Accent,
                Role::Good,
                Role::Bad,
                Role::Inner,
                Role::Focus,
            ] {
                let found = contrast(theme.colour(ink), theme.colour(Role::Paper));
                assert!(
                    found >= 4.5,
                    "{theme:?}: {ink:?} on the page has a contrast of {found:.1}"
                );
            }
            assert!(contrast(theme.colour(Role::OnAccent), theme.colour(Role::Accent)) >= 4.5);
        }
    }
}
