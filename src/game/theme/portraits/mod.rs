//! Portraits on the screen: the drawings of [`crate::portrait`] made into images of exactly the size shown.
//!
//! Put a [`Portrait`] on a node that has a size, and it is drawn, sharp at every scale and on every projector; change
//! the component, and the face changes. What needs an image elsewhere asks [`Portraits`] for one.

pub(in crate::game::theme) mod raster;

use bevy::ecs::system::SystemParam;
use bevy::platform::collections::HashMap;
use bevy::prelude::*;
use bevy::ui::UiSystems;

use crate::portrait::{Expression, Subject};

/// The face of somebody in a mood, as large as its node.
#[derive(Component, Clone, Copy, Debug, PartialEq, Eq)]
#[require(ImageNode, Drawn)]
pub struct Portrait {
    /// Who it shows.
    pub who: Subject,
    /// How they feel.
    pub expression: Expression,
}

/// What a node shows at present, to draw again only what differs.
#[derive(Component, Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Drawn(Option<Key>);

type Key = (Subject, Expression, u32);

/// Every picture made so far, by whom it shows, in which mood, at how many pixels.
#[derive(Resource, Default)]
struct Drawings {
    images: HashMap<Key, Handle<Image>>,
}

/// So many pictures are kept; past that, those that nobody shows are let go.
const KEPT: usize = 192;

/// Gives images of portraits, each drawn once.
#[derive(SystemParam)]
pub struct Portraits<'w> {
    drawings: ResMut<'w, Drawings>,
    images: ResMut<'w, Assets<Image>>,
}

impl Portraits<'_> {
    /// The portrait as an image of so many physical pixels on each side.
    pub fn image(&mut self, who: Subject, expression: Expression, pixels: u32) -> Handle<Image> {
        let key = (who, expression, raster::step(pixels));
        if let Some(drawn) = self.drawings.images.get(&key) {
            return drawn.clone();
        }
        if self.drawings.images.len() >= KEPT {
            self.drawings.images.retain(|_, image| match image {
                Handle::Strong(shown) => std::sync::Arc::strong_count(shown) > 1,
                Handle::Uuid(..) => false,
            });
        }
        let image = self.images.add(raster::image(&who.svg(expression), key.2));
        self.drawings.images.insert(key, image.clone());
        image
    }
}

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Drawings>();
    app.add_systems(PostUpdate, draw.after(UiSystems::Layout));
}

/// Draws each portrait at the size that its node got in this frame's layout.
fn draw(
    mut portraits: Portraits,
    mut nodes: Query<(&Portrait, &ComputedNode, &mut Drawn, &mut ImageNode)>,
) {
    for (portrait, node, mut drawn, mut shown) in &mut nodes {
        let side = node.size.min_element();
        if side < 1.0 {
            continue;
        }
        let key = (
            portrait.who,
            portrait.expression,
            raster::step(side.ceil() as u32),
        );
        if drawn.0 != Some(key) {
            drawn.0 = Some(key);
            shown.image = portraits.image(key.0, key.1, key.2);
            // The node decides its size, never the image.
            shown.image_mode = bevy::ui::widget::NodeImageMode::Stretch;
        }
    }
}

#[cfg(test)]
mod tests {
    use bevy::ecs::system::RunSystemOnce;

    use super::*;
    use crate::portrait::Description;

    fn app() -> App {
        let mut app = App::new();
        app.add_plugins((MinimalPlugins, AssetPlugin::default()));
        app.init_asset::<Image>();
        plugin(&mut app);
        app
    }

    #[test]
    fn a_portrait_is_drawn_at_the_size_of_its_node_and_only_once() {
        let mut app = app();
        let who = Subject::Person(Description::from_id("priya"));
        let portrait = Portrait {
            who,
            expression: Expression::Warm,
        };
        let node = ComputedNode {
            size: Vec2::splat(90.0),
            ..default()
        };
        let shown: Vec<Entity> = (0..2)
            .map(|_| app.world_mut().spawn((portrait, node)).id())
            .collect();
        app.update();
        let image = |app: &App, entity| app.world().get::<ImageNode>(entity).unwrap().image.clone();
        assert_eq!(image(&app, shown[0]), image(&app, shown[1]));
        let before = image(&app, shown[0]);
        let size = app
            .world()
            .resource::<Assets<Image>>()
            .get(&before)
            .unwrap()
            .width();
        assert!((90..=104).contains(&size), "{size}");

        app.world_mut()
            .get_mut::<Portrait>(shown[0])
            .unwrap()
            .expression = Expression::Angry;
        app.update();
        assert_ne!(image(&app, shown[0]), before);
        assert_eq!(image(&app, shown[1]), before);
    }

    #[test]
    fn pictures_that_nobody_shows_are_let_go() {
        let mut app = app();
        let ask = |app: &mut App, id: usize| {
            let who = Subject::Person(Description::from_id(&id.to_string()));
            app.world_mut()
                .run_system_once(move |mut portraits: Portraits| {
                    portraits.image(who, Expression::Neutral, 16)
                })
                .unwrap()
        };
        let held = ask(&mut app, 0);
        for id in 1..KEPT + 8 {
            ask(&mut app, id);
        }
        assert_eq!(ask(&mut app, 0), held);
        assert!(app.world().resource::<Drawings>().images.len() <= KEPT);
    }
}
