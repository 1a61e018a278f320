//! Draws any screen into a PNG with the real renderer, without a desktop: for manuals, reports and tests of the looks.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use bevy::asset::RenderAssetUsages;
use bevy::camera::RenderTarget;
use bevy::prelude::*;
use bevy::render::RenderPlugin;
use bevy::render::render_resource::TextureFormat;
use bevy::render::renderer::{
    RenderAdapter, RenderAdapterInfo, RenderDevice, RenderInstance, RenderQueue, WgpuWrapper,
};
use bevy::render::settings::RenderCreation;
use bevy::render::view::screenshot::{Screenshot, ScreenshotCaptured};
use bevy::time::TimeUpdateStrategy;
use bevy::ui::IsDefaultUiCamera;
use bevy::window::{ExitCondition, WindowResolution};
use thiserror::Error;

use super::wake::Wake;
use super::{Opening, controls};

/// What to draw, how, and where to.
#[derive(Debug)]
pub struct Request {
    /// Where the game starts, and how the player wants to see it.
    pub opening: Opening,
    /// The keys pressed from there, in order; each is answered before the next.
    pub keys: Vec<KeyCode>,
    /// Width and height in pixels, at most 3840 by 2160.
    pub size: (u32, u32),
    /// The PNG to write.
    pub file: PathBuf,
}

/// Why a picture could not be drawn.
#[derive(Debug, Error)]
pub enum PictureError {
    /// The size is not one that can be drawn.
    #[error("a picture is 320 by 200 to 3840 by 2160 pixels, not {0} by {1}")]
    Size(u32, u32),
    /// There is nothing to draw with.
    #[error(
        "no Vulkan driver to draw with: on Debian and Ubuntu, install the package mesa-vulkan-drivers"
    )]
    NoDriver,
    /// The driver gave up.
    #[error("the graphics driver refused: {0}")]
    Driver(String),
    /// The page never came to rest.
    #[error("the page did not come to rest after {0} frames")]
    Restless(u32),
    /// The file could not be written.
    #[error("could not write {file}: {reason}")]
    Write {
        /// The PNG.
        file: PathBuf,
        /// What the system said.
        reason: String,
    },
}

/// Frames after which a page that still changes is given up.
const PATIENCE: u32 = 600;
/// How long a page is waited for that is still being worked out; after that it is drawn as far as it is.
const AWAITS: std::time::Duration = std::time::Duration::from_secs(10);

/// Draws a picture.
///
/// # Errors
/// When there is no driver, the page does not come to rest, or the file cannot be written.
pub fn take(request: Request) -> Result<(), PictureError> {
    let mut easel = Easel::set_up(request.opening, request.size)?;
    for key in &request.keys {
        controls::press(easel.world(), *key);
        settle(&mut easel.0)?;
    }
    capture(&mut easel.0, request.file)
}

/// The whole game on the real renderer, drawn into a texture instead of a window.
pub struct Easel(App);

impl Easel {
    /// Starts the game and draws until nothing changes any more. Nothing of what is played there is kept.
    ///
    /// # Errors
    /// When there is no driver, or the page does not come to rest.
    pub fn set_up(opening: Opening, size: (u32, u32)) -> Result<Easel, PictureError> {
        let (width, height) = size;
        if !(320..=3840).contains(&width) || !(200..=2160).contains(&height) {
            return Err(PictureError::Size(width, height));
        }
        let mut app = app(opening, size, renderer()?);
        while app.plugins_state() == bevy::app::PluginsState::Adding {
            bevy::tasks::tick_global_task_pools_on_main_thread();
        }
        app.finish();
        app.cleanup();
        settle(&mut app)?;
        Ok(Easel(app))
    }

    /// The world of the game.
    pub fn world(&mut self) -> &mut World {
        self.0.world_mut()
    }

    /// One frame, and waits until the driver has drawn it.
    ///
    /// # Errors
    /// When the driver gave up.
    pub fn draw(&mut self) -> Result<(), PictureError> {
        self.0.update();
        let device = self.0.world().resource::<RenderDevice>();
        device
            .poll(wgpu::PollType::wait_indefinitely())
            .map(|_| ())
            .map_err(|error| PictureError::Driver(error.to_string()))
    }
}

/// The texture that stands in for the window.
#[derive(Resource)]
struct Canvas(Handle<Image>);

fn app(mut opening: Opening, (width, height): (u32, u32), render_creation: RenderCreation) -> App {
    let mut app = App::new();
    app.add_plugins(
        DefaultPlugins
            .build()
            .disable::<bevy::log::LogPlugin>()
            .disable::<bevy::app::TerminalCtrlCHandlerPlugin>()
            .disable::<bevy::winit::WinitPlugin>()
            .disable::<bevy::render::pipelined_rendering::PipelinedRenderingPlugin>()
            .set(RenderPlugin {
                render_creation,
                synchronous_pipeline_compilation: true,
                ..default()
            })
            // A window that nothing opens: keys and focus need one to belong to.
            .set(WindowPlugin {
                primary_window: Some(Window {
                    resolution: WindowResolution::new(width, height)
                        .with_scale_factor_override(1.0),
                    ..default()
                }),
                exit_condition: ExitCondition::DontExit,
                ..default()
            }),
    );
    // Its clock runs fast: nobody has to wait until a card has been read.
    app.insert_resource(TimeUpdateStrategy::ManualDuration(Duration::from_secs(1)));
    let mut canvas = Image::new_target_texture(width, height, TextureFormat::Rgba8UnormSrgb, None);
    canvas.asset_usage = RenderAssetUsages::default();
    let canvas = app.world_mut().resource_mut::<Assets<Image>>().add(canvas);
    app.world_mut().spawn((
        Camera2d,
        IsDefaultUiCamera,
        RenderTarget::from(canvas.clone()),
    ));
    app.insert_resource(Canvas(canvas));
    // A picture shows things where they are, and a picture taken leaves no trace.
    opening.settings.reduced_motion = true;
    opening.store = None;
    app.insert_resource(opening);
    app.add_plugins(super::plugin);
    app
}

/// Opens the driver ourselves, because Bevy's own way panics where there is none.
fn renderer() -> Result<RenderCreation, PictureError> {
    let instance = wgpu::Instance::new(wgpu::InstanceDescriptor {
        backends: wgpu::Backends::PRIMARY,
        ..wgpu::InstanceDescriptor::new_without_display_handle()
    });
    let adapter =
        pollster::block_on(instance.request_adapter(&wgpu::RequestAdapterOptions::default()))
            .map_err(|_| PictureError::NoDriver)?;
    let (device, queue) = pollster::block_on(adapter.request_device(&wgpu::DeviceDescriptor {
        required_features: adapter.features() - wgpu::Features::all_experimental_mask(),
        required_limits: adapter.limits(),
        ..default()
    }))
    .map_err(|error| PictureError::Driver(error.to_string()))?;
    Ok(RenderCreation::manual(
        RenderDevice::from(device),
        RenderQueue(Arc::new(WgpuWrapper::new(queue))),
        RenderAdapterInfo(WgpuWrapper::new(adapter.get_info())),
        RenderAdapter(Arc::new(WgpuWrapper::new(adapter))),
        RenderInstance(Arc::new(WgpuWrapper::new(instance))),
    ))
}

/// Draws frames until nothing changes any more.
fn settle(app: &mut App) -> Result<(), PictureError> {
    let mut frames = 0;
    let begun = std::time::Instant::now();
    while frames < PATIENCE {
        app.update();
        let wake = app.world().resource::<Wake>();
        if wake.more_to_come() && begun.elapsed() < AWAITS {
            std::thread::sleep(std::time::Duration::from_millis(1));
        } else if wake.settled() {
            return Ok(());
        } else {
            frames += 1;
        }
    }
    Err(PictureError::Restless(PATIENCE))
}

fn capture(app: &mut App, file: PathBuf) -> Result<(), PictureError> {
    let (done, written) = (
        Arc::new(AtomicBool::new(false)),
        Arc::new(std::sync::Mutex::new(Ok(()))),
    );
    let (finish, result, target) = (done.clone(), written.clone(), file.clone());
    let canvas = app.world().resource::<Canvas>().0.clone();
    app.world_mut().spawn(Screenshot::image(canvas)).observe(
        move |captured: On<ScreenshotCaptured>| {
            if let Ok(mut result) = result.lock() {
                *result = write(&captured.image, &target);
            }
            finish.store(true, Ordering::SeqCst);
        },
    );
    for _ in 0..PATIENCE {
        app.update();
        if done.load(Ordering::SeqCst) {
            let mut result = written
                .lock()
                .map_err(|_| PictureError::Driver("the picture was lost".to_owned()))?;
            return std::mem::replace(&mut *result, Ok(()))
                .map_err(|reason| PictureError::Write { file, reason });
        }
        std::thread::sleep(std::time::Duration::from_millis(1));
    }
    Err(PictureError::Restless(PATIENCE))
}

fn write(image: &Image, file: &std::path::Path) -> Result<(), String> {
    let drawn = image
        .clone()
        .try_into_dynamic()
        .map_err(|error| error.to_string())?;
    let format = bevy::image::ImageFormat::Png
        .as_image_crate_format()
        .ok_or("this build cannot write PNG")?;
    drawn
        .to_rgb8()
        .save_with_format(file, format)
        .map_err(|error| error.to_string())
}
