//! A region that scrolls when its content is larger than it is: by wheel, by bar, and by arrow keys while it is focused.

use bevy::ecs::system::SystemParam;
use bevy::input_focus::tab_navigation::TabIndex;
use bevy::math::CompassOctant;
use bevy::prelude::*;
use bevy::ui::{UiGlobalTransform, UiRect};
use bevy::ui_widgets::{ControlOrientation, ScrollArea, Scrollbar, ScrollbarThumb};

use super::control::Ring;
use crate::game::theme::spacing;
use crate::game::theme::tokens::{Fill, Role};

/// Marks a region that scrolls up and down.
#[derive(Component, Clone, Copy, Debug, Default)]
#[require(ScrollPosition, Ring, TabIndex(-1), Outline = inside())]
pub struct ScrollRegion;

/// A region may reach to the edges of the window: its ring lies inside it, or it would be cut off.
fn inside() -> Outline {
    Outline::new(Val::Px(3.0), Val::Px(-3.0), Color::NONE)
}

#[derive(Component)]
struct Bar;

/// How far one press of an arrow key scrolls, in pixels of the design.
const STEP: f32 = 60.0;
const BAR: f32 = 8.0;

/// The node of a scrolling column; the caller may change it further.
pub fn column() -> Node {
    Node {
        flex_direction: FlexDirection::Column,
        overflow: Overflow::scroll_y(),
        min_height: Val::Px(0.0),
        ..default()
    }
}

pub(super) fn plugin(app: &mut App) {
    app.add_observer(add_bar);
    app.add_systems(
        PostUpdate,
        follow_content.after(bevy::ui::UiSystems::PostLayout),
    );
}

fn add_bar(added: On<Add, ScrollRegion>, mut commands: Commands) {
    let region = added.entity;
    commands.spawn((
        ChildOf(region),
        Bar,
        // Over whatever lies in the region, wherever among its children that comes.
        ZIndex(1),
        Scrollbar::new(region, ControlOrientation::Vertical, 32.0),
        IgnoreScroll(BVec2::TRUE),
        Node {
            position_type: PositionType::Absolute,
            right: Val::Px(2.0),
            top: Val::Px(4.0),
            bottom: Val::Px(4.0),
            width: Val::Px(BAR),
            display: Display::None,
            ..default()
        },
        children![(
            ScrollbarThumb {
                border_radius: spacing::ROUND,
                border: UiRect::ZERO
            },
            Fill(Role::Edge),
        )],
    ));
}

/// How far a region can scroll, in pixels of the design.
pub(super) fn spare(node: &ComputedNode) -> f32 {
    ((node.content_size().y - node.size().y) * node.inverse_scale_factor()).max(0.0)
}

type Regions = (
    Entity,
    &'static Node,
    &'static ComputedNode,
    Has<ScrollArea>,
    &'static mut TabIndex,
    &'static mut ScrollPosition,
    &'static Children,
);

/// Shows the bar, and answers the wheel and the keyboard, only where there is something to scroll: a region that took
/// the wheel for nothing would keep it from the region around it.
fn follow_content(
    mut commands: Commands,
    mut regions: Query<Regions, (With<ScrollRegion>, Without<Bar>)>,
    mut bars: Query<&mut Node, With<Bar>>,
) {
    for (entity, node, computed, was, mut index, mut position, children) in &mut regions {
        let spare = spare(computed);
        let scrolls = spare > 1.0 && node.overflow.y == OverflowAxis::Scroll;
        index.set_if_neq(TabIndex(if scrolls { 0 } else { -1 }));
        if position.y > spare + 1.0 {
            position.y = spare;
        }
        if scrolls && !was {
            commands.entity(entity).try_insert(ScrollArea);
        } else if was && !scrolls {
            commands.entity(entity).try_remove::<ScrollArea>();
        }
        for child in children {
            if let Ok(mut bar) = bars.get_mut(*child) {
                let display = if scrolls {
                    Display::Flex
                } else {
                    Display::None
                };
                if bar.display != display {
                    bar.display = display;
                }
            }
        }
    }
}

/// How far a region scrolls at once toward what lies out of sight.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stride {
    /// As an arrow key does.
    Step,
    /// Most of what is in sight.
    Page,
}

/// Scrolls regions by the keyboard.
#[derive(SystemParam)]
pub struct Scrolling<'w, 's> {
    regions:
        Query<'w, 's, (&'static ComputedNode, &'static mut ScrollPosition), With<ScrollRegion>>,
    places: Query<'w, 's, (&'static ComputedNode, &'static UiGlobalTransform)>,
    parents: Query<'w, 's, &'static ChildOf>,
}

impl Scrolling<'_, '_> {
    /// Scrolls toward what comes next instead of jumping there, so that nothing in between is passed over unread; false if
    /// it is near enough to jump to, or if there is nothing more to scroll that way.
    pub fn toward(
        &mut self,
        from: Entity,
        target: Option<Entity>,
        down: bool,
        stride: Stride,
    ) -> bool {
        let sign = if down { 1.0 } else { -1.0 };
        let ahead = target.and_then(|target| {
            let region = self.around(target)?;
            let (node, at) = self.places.get(target).ok()?;
            let (window, centre) = self.places.get(region).ok()?;
            let away = (at.translation.y - centre.translation.y) * sign;
            // How much of it is still out of sight; below nothing if it lies behind.
            let hidden = away - window.size().y / 2.0 + node.size().y / 2.0;
            (away > -window.size().y / 2.0)
                .then_some((region, hidden * node.inverse_scale_factor()))
        });
        let (region, hidden) = match ahead {
            Some((_, hidden)) if hidden <= 0.0 => return false,
            Some((region, hidden)) => (Some(region), hidden),
            // It lies behind, or there is none: first to the end of where we are.
            None => (self.around(from), f32::INFINITY),
        };
        let Some((node, mut position)) =
            region.and_then(|region| self.regions.get_mut(region).ok())
        else {
            return false;
        };
        let by = match stride {
            Stride::Step => STEP,
            Stride::Page => node.size().y * node.inverse_scale_factor() * 0.85,
        };
        if hidden <= by {
            return false;
        }
        let to = (position.y + by * sign).clamp(0.0, spare(node));
        if (to - position.y).abs() < 0.5 {
            return false;
        }
        position.y = to;
        true
    }

    /// The region in which something lies.
    fn around(&self, entity: Entity) -> Option<Entity> {
        self.parents.iter_ancestors(entity).find(|above| {
            self.regions
                .get(*above)
                .is_ok_and(|(node, _)| spare(node) > 1.0)
        })
    }

    /// Scrolls a region one step; false if this is no region or it is at its end.
    pub fn step(&mut self, entity: Entity, direction: CompassOctant) -> bool {
        let Ok((node, mut position)) = self.regions.get_mut(entity) else {
            return false;
        };
        let by = match direction {
            CompassOctant::North => -STEP,
            CompassOctant::South => STEP,
            _ => return false,
        };
        let target = (position.y + by).clamp(0.0, spare(node));
        if (target - position.y).abs() < 0.5 {
            return false;
        }
        position.y = target;
        true
    }
}
