//! A drawing as an SVG picture, for the window.

use std::fmt::Write;

use tenken_typeset::{Color, Paint, Segment};

use super::drawing::{Anchor, Drawing, Shape};

/// The picture; its texts stay texts.
pub fn picture(drawing: &Drawing) -> String {
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {w:.2} {h:.2}\" width=\"{w:.2}\" height=\"{h:.2}\" \
         role=\"img\" font-family=\"'BIZ UDGothic','Noto Sans JP',sans-serif\">",
        w = drawing.width,
        h = drawing.height
    );
    for shape in &drawing.shapes {
        push_shape(&mut svg, shape);
    }
    svg.push_str("</svg>");
    svg
}

fn push_shape(svg: &mut String, shape: &Shape) {
    // Writing to a string cannot fail.
    let _ = match shape {
        Shape::Path { segments, paint: Paint::Fill(color) } => {
            write!(svg, "<path d=\"{}\" fill=\"{}\"/>", outline(segments), hex(*color))
        }
        Shape::Path { segments, paint: Paint::Stroke(stroke) } => write!(
            svg,
            "<path d=\"{}\" fill=\"none\" stroke=\"{}\" stroke-width=\"{:.2}\"/>",
            outline(segments),
            hex(stroke.color),
            stroke.width
        ),
        Shape::Text { x, y, size, anchor, bold, color, text } => {
            let anchor = match anchor {
                Anchor::Start => "start",
                Anchor::Middle => "middle",
                Anchor::End => "end",
            };
            let weight = if *bold { " font-weight=\"bold\"" } else { "" };
            write!(
                svg,
                "<text x=\"{x:.2}\" y=\"{y:.2}\" font-size=\"{size}\" text-anchor=\"{anchor}\" fill=\"{}\"{weight}>{}</text>",
                hex(*color),
                escaped(text)
            )
        }
    };
}

fn outline(segments: &[Segment]) -> String {
    let step = |segment: &Segment| match segment {
        Segment::Move(x, y) => format!("M{x:.2} {y:.2}"),
        Segment::Line(x, y) => format!("L{x:.2} {y:.2}"),
        Segment::Curve([a, b, c]) => {
            format!("C{:.2} {:.2} {:.2} {:.2} {:.2} {:.2}", a.0, a.1, b.0, b.1, c.0, c.1)
        }
        Segment::Close => "Z".to_owned(),
    };
    segments.iter().map(step).collect()
}

fn hex(Color(red, green, blue): Color) -> String {
    format!("#{red:02x}{green:02x}{blue:02x}")
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
