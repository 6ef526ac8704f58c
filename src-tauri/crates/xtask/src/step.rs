//! Running other programs, one after the other, with headings, times and a closing count.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};

/// One call of another program.
pub struct Call {
    program: String,
    shown: String,
    args: Vec<String>,
    env: Vec<(String, OsString)>,
    folder: PathBuf,
}

impl Call {
    /// A call without arguments from a folder.
    pub fn new(program: &str, folder: &Path) -> Self {
        Self {
            program: program.to_owned(),
            shown: program.to_owned(),
            args: Vec::new(),
            env: Vec::new(),
            folder: folder.to_owned(),
        }
    }

    /// The same with more arguments.
    #[must_use]
    pub fn args(mut self, args: &[&str]) -> Self {
        self.args.extend(args.iter().map(|&arg| arg.to_owned()));
        self
    }

    /// The same with a variable of the environment.
    #[must_use]
    pub fn env(mut self, name: &str, value: impl Into<OsString>) -> Self {
        self.env.push((name.to_owned(), value.into()));
        self
    }

    /// The same, its program shown under another name.
    #[must_use]
    pub fn shown_as(mut self, name: &str) -> Self {
        name.clone_into(&mut self.shown);
        self
    }

    /// The same as the last arguments of another call, whose environment it takes along.
    #[must_use]
    pub fn under(mut self, outer: Self) -> Self {
        let mut args = outer.args;
        args.push(self.program);
        args.append(&mut self.args);
        let shown = format!("{} … {}", outer.shown, self.shown);
        self.env.extend(outer.env);
        Self { program: outer.program, shown, args, env: self.env, folder: self.folder }
    }

    /// Shows the call and runs it to its end; an exit that is not 0 is an error.
    pub fn run(&self) -> Result<()> {
        println!("$ {self}");
        let status = self
            .command()
            // Nobody sits at the keyboard of a gate, and a question must fail instead of waiting.
            .stdin(Stdio::null())
            .status()
            .with_context(|| format!("{} could not be started; is it installed?", self.program))?;
        ensure!(status.success(), "`{self}` ended with {status}");
        Ok(())
    }

    /// What the call prints, where it can be started and ends well.
    pub fn output(&self) -> Option<String> {
        let output = self.command().stdin(Stdio::null()).stderr(Stdio::null()).output().ok()?;
        output.status.success().then(|| String::from_utf8_lossy(&output.stdout).into_owned())
    }

    fn command(&self) -> Command {
        let mut command = Command::new(&self.program);
        command
            .args(&self.args)
            .current_dir(&self.folder)
            .envs(self.env.iter().map(|(name, value)| (name, value)));
        command
    }
}

impl std::fmt::Display for Call {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        for (name, value) in &self.env {
            write!(f, "{name}={} ", value.display())?;
        }
        write!(f, "{}", self.shown)?;
        for arg in &self.args {
            let quote = if arg.contains(' ') { "'" } else { "" };
            write!(f, " {quote}{arg}{quote}")?;
        }
        Ok(())
    }
}

/// What to do after a step has failed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OnFailure {
    /// Run the rest too, and tell all failures at the end.
    GoOn,
    /// Leave the rest out.
    Stop,
}

/// Steps run so far.
pub struct Steps {
    on_failure: OnFailure,
    done: Vec<Done>,
}

struct Done {
    name: &'static str,
    took: Duration,
    outcome: Outcome,
}

#[derive(PartialEq, Eq)]
enum Outcome {
    Passed,
    Failed(String),
    LeftOut,
}

impl Steps {
    /// No step yet.
    pub fn new(on_failure: OnFailure) -> Self {
        Self { on_failure, done: Vec::new() }
    }

    /// Runs calls under one heading until the first that fails.
    pub fn run(&mut self, name: &'static str, calls: &[Call]) {
        self.step(name, || calls.iter().try_for_each(Call::run));
    }

    /// Runs anything under one heading.
    pub fn step(&mut self, name: &'static str, run: impl FnOnce() -> Result<()>) {
        if self.on_failure == OnFailure::Stop && self.failed() {
            self.done.push(Done { name, took: Duration::ZERO, outcome: Outcome::LeftOut });
            return;
        }
        println!("\n━━━ {name}");
        let start = Instant::now();
        let outcome = match run() {
            Ok(()) => Outcome::Passed,
            Err(error) => {
                println!("✗ {error:#}");
                Outcome::Failed(format!("{error:#}"))
            }
        };
        self.done.push(Done { name, took: start.elapsed(), outcome });
    }

    /// Whether a step has failed.
    pub fn failed(&self) -> bool {
        self.done.iter().any(|done| matches!(done.outcome, Outcome::Failed(_)))
    }

    /// Prints every step with its time, and the count as the last line.
    pub fn close(self) -> ExitCode {
        println!("\n━━━ summary");
        let count = |wanted: fn(&Outcome) -> bool| {
            self.done.iter().filter(|done| wanted(&done.outcome)).count()
        };
        let passed = count(|outcome| *outcome == Outcome::Passed);
        let failed = count(|outcome| matches!(outcome, Outcome::Failed(_)));
        for Done { name, took, outcome } in &self.done {
            let seconds = took.as_secs_f32();
            match outcome {
                Outcome::Passed => println!("✓ {seconds:7.1} s  {name}"),
                Outcome::Failed(error) => println!("✗ {seconds:7.1} s  {name}: {error}"),
                Outcome::LeftOut => println!("-  not run  {name}"),
            }
        }
        let total: Duration = self.done.iter().map(|done| done.took).sum();
        println!("  {:7.1} s  in all", total.as_secs_f32());
        println!("{passed} passed, {failed} failed");
        if failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
    }
}
