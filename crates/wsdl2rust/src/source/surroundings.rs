//! Surroundings: the folders around contracts that belong together: a working copy, a Cargo workspace, or the
//! common parent of several contracts.
//!
//! Looks for the markers of such folders, and reads nothing but `Cargo.toml`. Must not know what an import is.

use std::fs::{self, File};
use std::io::Read;
use std::path::{Path, PathBuf};

/// What a version control system creates in the root of a working copy: a folder, or a file that points to one.
const VERSION_CONTROL: [&str; 8] = [".git", ".hg", ".svn", ".jj", ".bzr", ".pijul", "_darcs", ".fslckout"];

/// The nearest folder, from `folder` outwards, that is the root of a working copy or of a Cargo workspace. A
/// package outside any workspace counts as a workspace by itself. Never the user's home nor a folder around it,
/// such as the root of the file system: a working copy there contains much that is not meant for contracts.
pub(super) fn enclosing(folder: &Path) -> Option<PathBuf> {
    let folder = folder.canonicalize().ok()?;
    let home = home();
    let mut package = None;
    for around in folder.ancestors().filter(|around| is_narrow(around, home.as_deref())) {
        let cargo = manifest(around);
        let is_workspace = cargo.as_deref().is_some_and(has_workspace);
        if is_workspace || VERSION_CONTROL.iter().any(|mark| around.join(mark).exists()) {
            return Some(around.to_owned());
        }
        if cargo.is_some() && package.is_none() {
            package = Some(around.to_owned());
        }
    }
    package
}

/// The deepest folder that contains all of these files; `None` if that is the user's home or a folder around it,
/// such as the root of the file system, or if there is only one file.
pub fn shared_folder<'p>(files: impl IntoIterator<Item = &'p Path>) -> Option<PathBuf> {
    let (mut shared, mut count): (Option<PathBuf>, usize) = (None, 0);
    for file in files {
        let Some(folder) = folder_of(file) else { continue };
        count += 1;
        shared = Some(match shared {
            None => folder,
            Some(shared) => shared.ancestors().find(|around| folder.starts_with(around))?.to_owned(),
        });
    }
    shared.filter(|shared| count > 1 && is_narrow(shared, home().as_deref()))
}

fn folder_of(file: &Path) -> Option<PathBuf> {
    let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    file.is_file().then(|| folder.canonicalize().ok()).flatten()
}

/// Whether a folder is neither the root of the file system, nor the user's home, nor a folder around it.
fn is_narrow(folder: &Path, home: Option<&Path>) -> bool {
    folder.parent().is_some() && !home.is_some_and(|home| home.starts_with(folder))
}

fn home() -> Option<PathBuf> {
    std::env::home_dir().filter(|home| !home.as_os_str().is_empty())?.canonicalize().ok()
}

/// The text of `Cargo.toml` in a folder.
fn manifest(folder: &Path) -> Option<String> {
    const LONGEST: u64 = 1 << 20;
    let path = folder.join("Cargo.toml");
    // Opening a pipe of that name would block.
    if !fs::metadata(&path).ok()?.is_file() {
        return None;
    }
    let mut text = Vec::new();
    File::open(path).ok()?.take(LONGEST).read_to_end(&mut text).ok()?;
    Some(String::from_utf8_lossy(&text).into_owned())
}

fn has_workspace(manifest: &str) -> bool {
    let tables = manifest.lines().filter_map(|line| line.trim_start().strip_prefix('['));
    let mut names = tables.map(|table| table.trim_start());
    names.any(|name| {
        name.strip_prefix("workspace").is_some_and(|rest| rest.trim_start().starts_with([']', '.']))
    })
}

#[cfg(test)]
mod tests {
    use super::has_workspace;

    #[test]
    fn a_workspace_is_told_by_its_table() {
        for (manifest, expected) in [
            ("[workspace]\nmembers = []", true),
            ("[package]\nname = \"a\"\n\n [ workspace.package ]", true),
            ("[package]\nworkspace = \"..\"", false),
            ("[dependencies.workspace-hack]", false),
            ("[workspaces]", false),
        ] {
            assert_eq!(has_workspace(manifest), expected, "{manifest}");
        }
    }
}
