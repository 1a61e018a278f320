//! Tells whether a window can open here, without risking the program that asks: a child of our own binary tries.

use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use thiserror::Error;

/// The hidden argument with which the program asks a child of itself.
const QUESTION: &str = "--can-a-window-open-here";

/// Why no window can open.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum NoWindow {
    /// No desktop can be reached.
    #[error("no display: neither a Wayland nor an X11 desktop answers here")]
    NoDisplay,
    /// There is a desktop, but no driver to draw with.
    #[error("no Vulkan driver: on Debian and Ubuntu, install the package mesa-vulkan-drivers")]
    NoDriver,
    /// The child that tried did not come back with an answer.
    #[error("opening a window could not be tried: {0}")]
    NoAnswer(String),
}

/// How long a driver may take to load before we call it stuck.
const PATIENCE: Duration = Duration::from_secs(20);

/// Whether a window can open on this machine. Costs a fraction of a second on Linux, nothing elsewhere.
///
/// # Errors
/// The first thing that is missing.
pub fn rendering() -> Result<(), NoWindow> {
    if !cfg!(target_os = "linux") {
        return Ok(());
    }
    let own = std::env::current_exe().map_err(|error| NoWindow::NoAnswer(error.to_string()))?;
    ask(&own, "window")
}

/// Whether pictures can be drawn on this machine, with or without a desktop.
///
/// # Errors
/// The first thing that is missing.
pub fn drawing() -> Result<(), NoWindow> {
    if !cfg!(target_os = "linux") {
        return Ok(());
    }
    let own = std::env::current_exe().map_err(|error| NoWindow::NoAnswer(error.to_string()))?;
    ask(&own, "picture")
}

/// Answers the question if this process was started to be asked, and does not return then. Call it before anything
/// reads the arguments.
pub fn answer_if_asked() {
    let mut arguments = std::env::args().skip(1);
    if arguments.next().as_deref() != Some(QUESTION) {
        return;
    }
    let display = arguments.next().as_deref() != Some("window") || display_answers();
    let code = match (display, display && driver_answers()) {
        (false, _) => 41,
        (true, false) => 42,
        (true, true) => 40,
    };
    std::process::exit(code);
}

fn ask(program: &Path, what: &str) -> Result<(), NoWindow> {
    let no_answer = |error: std::io::Error| NoWindow::NoAnswer(error.to_string());
    let mut child = Command::new(program)
        .args([QUESTION, what])
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .map_err(no_answer)?;
    let start = Instant::now();
    let status = loop {
        if let Some(status) = child.try_wait().map_err(no_answer)? {
            break status;
        }
        if start.elapsed() > PATIENCE {
            // A child that cannot be ended is no worse than one that does not answer.
            let _ = child.kill();
            let _ = child.wait();
            return Err(NoWindow::NoAnswer(
                "the driver did not answer in time".to_owned(),
            ));
        }
        std::thread::sleep(Duration::from_millis(5));
    };
    match status.code() {
        Some(40) => Ok(()),
        Some(41) => Err(NoWindow::NoDisplay),
        Some(42) => Err(NoWindow::NoDriver),
        _ => Err(NoWindow::NoAnswer(format!("the trial ended with {status}"))),
    }
}

fn display_answers() -> bool {
    winit::event_loop::EventLoop::new().is_ok()
}

fn driver_answers() -> bool {
    let instance = wgpu::Instance::new(wgpu::InstanceDescriptor {
        backends: wgpu::Backends::VULKAN,
        ..wgpu::InstanceDescriptor::new_without_display_handle()
    });
    !pollster::block_on(instance.enumerate_adapters(wgpu::Backends::VULKAN)).is_empty()
}
