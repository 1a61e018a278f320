//! What everything that can be pressed has in common: its looks at rest, under the pointer, pressed and locked, and the
//! ring that shows where the keyboard is.

use bevy::input_focus::tab_navigation::TabIndex;
use bevy::input_focus::{InputFocus, InputFocusVisible};
use bevy::picking::hover::Hovered;
use bevy::prelude::*;
use bevy::ui::{InteractionDisabled, Pressed};
use bevy::ui_widgets::Button;

use crate::game::theme::tokens::{Edge, Fill, Role, Theme};

/// The background and the edge of a control, in each of its states.
#[derive(Component, Clone, Copy, Debug, PartialEq, Eq)]
#[require(
    Button,
    TabIndex(0),
    Hovered,
    Ring,
    Fill(Role::Clear),
    Edge(Role::Clear)
)]
pub struct Look {
    /// When nobody touches it.
    pub rest: (Role, Role),
    /// When the pointer is over it.
    pub hovered: (Role, Role),
    /// While it is pressed.
    pub pressed: (Role, Role),
    /// When it cannot be used now.
    pub locked: (Role, Role),
}

/// Marks what shows a ring while the keyboard holds it.
#[derive(Component, Clone, Copy, Debug, Default)]
#[require(Outline = Outline::new(Val::Px(3.0), Val::Px(2.0), Color::NONE))]
pub struct Ring;

pub(super) fn plugin(app: &mut App) {
    app.add_systems(
        PostUpdate,
        (paint, ring).before(bevy::ui::UiSystems::Prepare),
    );
}

fn paint(
    mut controls: Query<(
        &Look,
        &Hovered,
        Has<Pressed>,
        Has<InteractionDisabled>,
        &mut Fill,
        &mut Edge,
    )>,
) {
    for (look, hovered, pressed, locked, mut fill, mut edge) in &mut controls {
        let (background, border) = match (locked, pressed, hovered.0) {
            (true, _, _) => look.locked,
            (_, true, _) => look.pressed,
            (_, _, true) => look.hovered,
            _ => look.rest,
        };
        fill.set_if_neq(Fill(background));
        edge.set_if_neq(Edge(border));
    }
}

fn ring(
    focus: Res<InputFocus>,
    visible: Res<InputFocusVisible>,
    theme: Res<Theme>,
    mut rings: Query<(Entity, &mut Outline), With<Ring>>,
) {
    for (entity, mut outline) in &mut rings {
        let shown = visible.0 && focus.get() == Some(entity);
        let colour = if shown {
            theme.colour(Role::Focus)
        } else {
            Color::NONE
        };
        if outline.color != colour {
            outline.color = colour;
        }
    }
}
