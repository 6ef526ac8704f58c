//! Installing what a fresh machine lacks: packages of the system, targets of Rust, packages of npm,
//! the fonts of the report.
//!
//! Each part looks first and does nothing where nothing is missing, so it can stand before every
//! build. Only Debian and its kin are served by themselves; elsewhere the list is printed.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail, ensure};

use crate::home::Home;

/// What the machine is wanted for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Need {
    /// To build and open the window.
    Window,
    /// To run all that gates.
    Tests,
}

/// What the window is built from and shown with.
const WINDOW_PACKAGES: &[&str] = &[
    "build-essential",
    "fonts-noto-cjk",
    "libayatana-appindicator3-dev",
    "libgtk-3-dev",
    "librsvg2-dev",
    "libwebkit2gtk-4.1-dev",
    "pkg-config",
];

/// What the gates need besides: the Windows compiler, a screen, two browsers, a reader of PDF.
const TEST_PACKAGES: &[&str] = &[
    "chromium",
    "dbus",
    "dbus-x11",
    "mingw-w64",
    "poppler-utils",
    "webkit2gtk-driver",
    "xauth",
    "xvfb",
];

/// The other system for which every crate must lint.
pub const WINDOWS: &str = "x86_64-pc-windows-gnu";

/// The report's fonts: folder of the npm package, folder in it, file.
const FONTS: &[(&str, &str, &str)] = &[
    ("biz-udgothic", "400Regular", "BIZUDGothic_400Regular.ttf"),
    ("biz-udgothic", "700Bold", "BIZUDGothic_700Bold.ttf"),
    ("biz-udmincho", "400Regular", "BIZUDMincho_400Regular.ttf"),
    ("noto-sans-jp", "400Regular", "NotoSansJP_400Regular.ttf"),
];

/// Packages of the system, Rust's components and targets.
pub fn machine(home: &Home, need: Need) -> Result<()> {
    let mut packages = WINDOW_PACKAGES.to_vec();
    if need == Need::Tests {
        packages.extend(TEST_PACKAGES);
    }
    system_packages(home, &packages)?;
    // All at once and for every system, so that nothing is fetched in the middle of a gate.
    home.cargo(&["fetch"]).run()?;
    if need == Need::Tests {
        rust_component(home, "fmt", "rustfmt")?;
        rust_component(home, "clippy", "clippy")?;
        rust_target(home)?;
    }
    Ok(())
}

/// Node.js of a version that serves, and the packages of the lock file.
pub fn pages(home: &Home) -> Result<()> {
    let version = home
        .call("node", &["--version"])
        .output()
        .context("Node.js is missing; install version 20.19 or newer")?;
    let mut numbers = version.trim().trim_start_matches('v').split('.').map(str::parse::<u32>);
    if let (Some(Ok(major)), Some(Ok(minor))) = (numbers.next(), numbers.next()) {
        ensure!((20, 19) <= (major, minor), "Node.js {version} is too old; 20.19 is needed");
    }
    let wanted = home.join("ui/package-lock.json");
    let installed = home.join("ui/node_modules/.package-lock.json");
    if is_newer(&wanted, &installed) {
        home.npm(&["ci", "--no-audit", "--no-fund"]).run()?;
    }
    Ok(())
}

/// The report's fonts with their licences, beside the programs of a profile.
pub fn fonts(home: &Home, profile: &str) -> Result<()> {
    let to = home.target(profile).join("fonts");
    fs::create_dir_all(&to).with_context(|| format!("{} cannot be made", to.display()))?;
    for (package, folder, file) in FONTS {
        let from = home.join("ui/node_modules/@expo-google-fonts").join(package);
        copy(&from.join(folder).join(file), &to.join(file))?;
        copy(&from.join("LICENSE_FONT"), &to.join(format!("OFL-{package}.txt")))?;
    }
    Ok(())
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    if is_newer(from, to) {
        fs::copy(from, to)
            .with_context(|| format!("{} cannot be copied to {}", from.display(), to.display()))?;
    }
    Ok(())
}

/// Whether the second file is missing or older than the first.
fn is_newer(first: &Path, second: &Path) -> bool {
    let modified = |path: &Path| fs::metadata(path).and_then(|data| data.modified()).ok();
    match (modified(first), modified(second)) {
        (Some(first), Some(second)) => second < first,
        _ => true,
    }
}

fn system_packages(home: &Home, packages: &[&str]) -> Result<()> {
    if !cfg!(target_os = "linux") {
        return Ok(());
    }
    let Some(_) = home.call("dpkg-query", &["--version"]).output() else {
        println!("Not a Debian system: what is needed is called there {}", packages.join(" "));
        return Ok(());
    };
    let missing: Vec<&str> =
        packages.iter().copied().filter(|package| !is_installed(home, package)).collect();
    if missing.is_empty() {
        return Ok(());
    }
    let list = missing.join(" ");
    let prefix: &[&str] = if is_root(home) {
        &[]
    } else if home.call("sudo", &["-n", "true"]).output().is_some() {
        &["sudo", "-n"]
    } else {
        bail!(
            "packages are missing, and this user may not install them. Please run\n  \
             sudo apt-get update && sudo apt-get install --no-install-recommends {list}"
        );
    };
    println!("Installing packages: {list}");
    apt(home, prefix, &["update", "-q"])?;
    let mut install = vec!["install", "-q", "-y", "--no-install-recommends"];
    install.extend(&missing);
    apt(home, prefix, &install)
}

fn apt(home: &Home, prefix: &[&str], args: &[&str]) -> Result<()> {
    // Through env, because sudo keeps no variables.
    let whole = [prefix, &["env", "DEBIAN_FRONTEND=noninteractive", "apt-get"], args].concat();
    home.call(whole[0], &whole[1..]).run()
}

fn is_installed(home: &Home, package: &str) -> bool {
    home.call("dpkg-query", &["--show", "--showformat", "${Status}", package])
        .output()
        .is_some_and(|status| status.ends_with(" installed"))
}

fn is_root(home: &Home) -> bool {
    home.call("id", &["-u"]).output().is_some_and(|id| id.trim() == "0")
}

fn rust_component(home: &Home, command: &str, component: &str) -> Result<()> {
    if home.call("cargo", &[command, "--version"]).output().is_some() {
        return Ok(());
    }
    home.call("rustup", &["component", "add", component]).run()
}

fn rust_target(home: &Home) -> Result<()> {
    let folder = home.call("rustc", &["--print", "target-libdir", "--target", WINDOWS]).output();
    if folder.is_some_and(|folder| Path::new(folder.trim()).is_dir()) {
        return Ok(());
    }
    home.call("rustup", &["target", "add", WINDOWS]).run()
}
