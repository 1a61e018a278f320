//! Runs the whole game without a GPU or a window: presses keys, clicks, and reads what a player and a listener would.

use std::fmt::Write as _;
use std::time::Duration;

use bevy::a11y::AccessibilityNode;
use bevy::input::ButtonState;
use bevy::input::keyboard::{Key, KeyboardInput};
use bevy::input::mouse::{MouseButton, MouseButtonInput};
use bevy::input::touch::{TouchInput, TouchPhase};
use bevy::input_focus::InputFocus;
use bevy::prelude::*;
use bevy::render::RenderPlugin;
use bevy::render::settings::{RenderCreation, WgpuSettings};
use bevy::time::TimeUpdateStrategy;
use bevy::ui::UiGlobalTransform;
use bevy::window::{CursorMoved, PrimaryWindow, WindowEvent, WindowResolution};
use groundswell::game::accessibility::Announced;
use groundswell::game::controls::{self, Focusables};
use groundswell::game::session::Intent;
use groundswell::game::wake::Wake;
use groundswell::game::{self, Opening};

/// How long anything may be worked out on a slow machine.
const PATIENCE: Duration = Duration::from_secs(120);
/// How long a frame lasts.
const FRAME: Duration = Duration::from_millis(16);

/// A running game that draws nothing.
pub struct Rig {
    app: App,
}

impl Rig {
    /// Starts the game in a window of 1280 by 720 that nobody sees.
    pub fn start(opening: Opening) -> Self {
        Self::start_at(opening, (1280, 720))
    }

    /// Starts the game in a window of another size.
    pub fn start_at(opening: Opening, size: (u32, u32)) -> Self {
        let mut app = App::new();
        let nothing = WgpuSettings {
            backends: None,
            ..default()
        };
        app.add_plugins(
            DefaultPlugins
                .build()
                .disable::<bevy::log::LogPlugin>()
                .disable::<bevy::app::TerminalCtrlCHandlerPlugin>()
                .disable::<bevy::winit::WinitPlugin>()
                .set(RenderPlugin {
                    render_creation: RenderCreation::from(nothing),
                    ..default()
                })
                .set(WindowPlugin {
                    primary_window: Some(Window {
                        resolution: WindowResolution::new(size.0, size.1),
                        ..default()
                    }),
                    close_when_requested: opening.workshop.is_none(),
                    ..default()
                }),
        );
        app.insert_resource(TimeUpdateStrategy::ManualDuration(FRAME));
        app.insert_resource(opening);
        app.add_plugins(game::plugin);
        app.init_resource::<Wanted>();
        app.add_systems(Last, record);
        app.finish();
        app.cleanup();
        let mut rig = Self { app };
        rig.settle();
        rig
    }

    /// The world, for what the rig has no word for.
    pub fn world(&mut self) -> &mut World {
        self.app.world_mut()
    }

    /// One frame.
    pub fn step(&mut self) {
        self.app.update();
    }

    /// Frames until nothing changes any more.
    pub fn settle(&mut self) {
        for _ in 0..200 {
            self.app.update();
            if self.app.world().resource::<Wake>().settled() {
                return;
            }
        }
        panic!("the page still changes after 200 frames");
    }

    /// Waits until what is worked out beside the frames is there, for as long as patience lasts.
    pub fn wait(&mut self) {
        let begun = std::time::Instant::now();
        while self.app.world().resource::<Wake>().more_to_come() {
            assert!(begun.elapsed() < PATIENCE, "it is still being worked out");
            std::thread::sleep(Duration::from_millis(1));
            self.app.update();
        }
        self.settle();
    }

    /// Walks with Tab to the control whose name begins with this.
    pub fn walk_to(&mut self, name: &str) {
        let steps = self.focus_order().len() + 1;
        for _ in 0..steps {
            if self.focused().is_some_and(|held| held.starts_with(name)) {
                return;
            }
            self.press(&[KeyCode::Tab]);
        }
        panic!(
            "nothing is called {name:?}; there is\n{:#?}",
            self.focus_order()
        );
    }

    /// Types letters as a keyboard would.
    pub fn write(&mut self, words: &str) {
        for letter in words.chars() {
            let world = self.app.world_mut();
            let window = the_window(world);
            for state in [ButtonState::Pressed, ButtonState::Released] {
                world.write_message(KeyboardInput {
                    key_code: match letter {
                        'h' => KeyCode::KeyH,
                        'z' => KeyCode::KeyZ,
                        '1' => KeyCode::Digit1,
                        '?' => KeyCode::Slash,
                        ' ' => KeyCode::Space,
                        _ => KeyCode::KeyA,
                    },
                    logical_key: match letter {
                        ' ' => Key::Space,
                        _ => Key::Character(letter.to_string().into()),
                    },
                    state,
                    text: Some(letter.to_string().into()),
                    repeat: false,
                    window,
                });
            }
            world.resource_mut::<Wake>().settle();
            self.settle();
        }
    }

    /// A moment in which a person reads.
    pub fn pause(&mut self) {
        self.app
            .insert_resource(TimeUpdateStrategy::ManualDuration(Duration::from_secs(1)));
        self.app.update();
        self.app
            .insert_resource(TimeUpdateStrategy::ManualDuration(FRAME));
    }

    /// Presses and releases keys, one after the other, as a person does who reads in between.
    pub fn press(&mut self, keys: &[KeyCode]) {
        for key in keys {
            self.pause();
            controls::press(self.app.world_mut(), *key);
            self.settle();
        }
    }

    /// Clicks in the middle of the control that a screen reader calls by this name.
    pub fn click(&mut self, name: &str) {
        self.pause();
        self.point_at(name);
        self.step();
        self.step();
        for state in [ButtonState::Pressed, ButtonState::Released] {
            self.mouse(state);
            self.step();
        }
        self.settle();
    }

    /// The middle of a control.
    fn middle(&mut self, name: &str) -> Vec2 {
        let target = self.find(name);
        let transform = self.app.world().get::<UiGlobalTransform>(target);
        transform.expect("a control has a place").translation
    }

    /// Touches the middle of a control with a finger and lifts it again, all in the next frame.
    pub fn touch(&mut self, name: &str) {
        let position = self.middle(name);
        let world = self.app.world_mut();
        let window = the_window(world);
        for phase in [TouchPhase::Started, TouchPhase::Ended] {
            let touch = TouchInput {
                phase,
                position,
                window,
                force: None,
                id: 7,
            };
            world.write_message(touch);
            world.write_message(WindowEvent::TouchInput(touch));
        }
        world.resource_mut::<Wake>().settle();
    }

    /// Moves the pointer to the middle of a control, in the next frame.
    pub fn point_at(&mut self, name: &str) {
        let position = self.middle(name);
        let world = self.app.world_mut();
        let window = the_window(world);
        world.write_message(WindowEvent::CursorMoved(CursorMoved {
            window,
            position,
            delta: None,
        }));
    }

    /// Presses or releases the mouse's first button, in the next frame.
    pub fn mouse(&mut self, state: ButtonState) {
        let world = self.app.world_mut();
        let window = the_window(world);
        let input = MouseButtonInput {
            button: MouseButton::Left,
            state,
            window,
        };
        world.write_message(WindowEvent::MouseButtonInput(input));
        world.resource_mut::<Wake>().settle();
    }

    /// The name of what the keyboard holds.
    pub fn focused(&mut self) -> Option<String> {
        let held = self.app.world().resource::<InputFocus>().get()?;
        Some(self.name_of(held))
    }

    /// The names of everything that can take the focus, in reading order.
    pub fn focus_order(&mut self) -> Vec<String> {
        let order = self
            .app
            .world_mut()
            .run_system_cached(|focusables: Focusables| focusables.in_order())
            .expect("the order can be asked for");
        order
            .into_iter()
            .map(|entity| self.name_of(entity))
            .collect()
    }

    /// What the player wanted of the story since this was asked last.
    pub fn intents(&mut self) -> Vec<Intent> {
        std::mem::take(&mut self.app.world_mut().resource_mut::<Wanted>().0)
    }

    /// Everything that was announced, oldest first.
    pub fn announced(&self) -> Vec<String> {
        self.app.world().resource::<Announced>().0.clone()
    }

    /// What a screen reader finds, one thing a line, indented by what holds it.
    pub fn tree(&mut self) -> String {
        let world = self.app.world_mut();
        let mut roots =
            world.query_filtered::<Entity, (With<AccessibilityNode>, Without<ChildOf>)>();
        let roots: Vec<Entity> = roots.iter(world).collect();
        let mut out = String::new();
        for root in roots {
            write_tree(world, root, 0, &mut out);
        }
        out
    }

    fn find(&mut self, name: &str) -> Entity {
        let world = self.app.world_mut();
        let mut nodes = world.query::<(Entity, &AccessibilityNode)>();
        let found = nodes
            .iter(world)
            .find(|(_, node)| node.label() == Some(name))
            .map(|(entity, _)| entity);
        found.unwrap_or_else(|| panic!("nothing is called {name:?}; there is\n{}", self.tree()))
    }

    fn name_of(&self, entity: Entity) -> String {
        let node = self.app.world().get::<AccessibilityNode>(entity);
        node.and_then(|node| node.label().map(str::to_owned))
            .unwrap_or_else(|| format!("{entity}"))
    }
}

fn the_window(world: &mut World) -> Entity {
    let mut windows = world.query_filtered::<Entity, With<PrimaryWindow>>();
    windows.single(world).expect("the rig has one window")
}

/// What the player wanted of the story.
#[derive(Resource, Default)]
struct Wanted(Vec<Intent>);

fn record(mut intents: MessageReader<Intent>, mut wanted: ResMut<Wanted>) {
    wanted.0.extend(intents.read().cloned());
}

fn write_tree(world: &World, entity: Entity, depth: usize, out: &mut String) {
    let Some(node) = world.get::<AccessibilityNode>(entity) else {
        return;
    };
    if node.is_hidden() {
        return;
    }
    let plain = node.role() == accesskit::Role::GenericContainer && node.label().is_none();
    if !plain {
        let _ = write!(out, "{:indent$}{:?}", "", node.role(), indent = depth * 2);
        for words in [node.label(), node.value()].into_iter().flatten() {
            let _ = write!(out, " {words:?}");
        }
        if node.is_disabled() {
            out.push_str(" (locked)");
        }
        out.push('\n');
    }
    for child in world.get::<Children>(entity).into_iter().flatten() {
        write_tree(world, *child, if plain { depth } else { depth + 1 }, out);
    }
}
