//! The pieces of code that can have a switch, found in a file as parsed.

use std::ops::Range;

use serde::Serialize;
use syn::spanned::Spanned;
use syn::visit::{self, Visit};
use syn::{Arm, BinOp, Block, Expr, ExprBinary, ExprStruct, ExprUnary, ReturnType, Signature, Type};

use crate::Genre;

/// Why a mutant has no switch.
#[derive(Clone, Copy, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Refused {
    /// It stands in what the compiler computes: no switch of a running program reaches it.
    Constant,
    /// It cuts a chain with `let` in it, which no compiler takes.
    LetChain,
    /// No piece of code was found where it stands.
    NotFound,
}

/// What one mutant does to its piece.
pub(crate) enum Change {
    /// The piece is run with these bytes of the source replaced by this text.
    Replace(Range<usize>, String),
    /// The function gives this back at once.
    Return(String),
    /// The function, whose type is `impl Iterator`, gives these items in place of its own.
    Items(String),
    /// The arm of a match, which has no guard, does not match.
    NoMatch,
}

struct Piece {
    genre: Genre,
    /// Where its mutants are said to begin; of a function, its whole body.
    key: Range<usize>,
    /// The code that has the switch; empty where the switch is only put in.
    code: Range<usize>,
    refused: Option<Refused>,
}

/// All pieces of a file.
#[derive(Default)]
pub(crate) struct Pieces {
    found: Vec<Piece>,
    in_constant: bool,
}

impl Pieces {
    pub(crate) fn of(file: &syn::File) -> Self {
        let mut pieces = Self::default();
        pieces.visit_file(file);
        pieces
    }

    /// The piece that a mutant belongs to, and what it does to it.
    pub(crate) fn change(
        &self,
        genre: Genre,
        span: Range<usize>,
        replacement: &str,
    ) -> Result<(Range<usize>, Change), Refused> {
        let belongs = |piece: &&Piece| {
            let begins = match genre {
                Genre::FnValue => piece.key.contains(&span.start),
                _ => piece.key.start == span.start,
            };
            piece.genre == genre && begins
        };
        let piece = self.found.iter().filter(belongs).min_by_key(|piece| piece.key.len());
        let piece = piece.ok_or(Refused::NotFound)?;
        if let Some(refused) = piece.refused {
            return Err(refused);
        }
        let change = match genre {
            Genre::FnValue if piece.code.is_empty() => Change::Return(replacement.to_owned()),
            Genre::FnValue => Change::Items(replacement.to_owned()),
            Genre::MatchArm if piece.code.is_empty() => Change::NoMatch,
            Genre::MatchArm => Change::Replace(piece.code.clone(), "false".to_owned()),
            _ => Change::Replace(span, replacement.to_owned()),
        };
        Ok((piece.code.clone(), change))
    }

    fn add(&mut self, genre: Genre, key: Range<usize>, code: Range<usize>, refused: Option<Refused>) {
        let refused = if self.in_constant { Some(Refused::Constant) } else { refused };
        self.found.push(Piece { genre, key, code, refused });
    }

    fn function(&mut self, signature: &Signature, block: &Block) {
        let body = block.span().byte_range();
        let is_opaque =
            matches!(&signature.output, ReturnType::Type(_, gives) if matches!(**gives, Type::ImplTrait(_)));
        let begin = body.start + 1;
        let code = if is_opaque { begin..body.end - 1 } else { begin..begin };
        self.add(Genre::FnValue, body, code, None);
    }

    fn constant(&mut self, inside: impl FnOnce(&mut Self)) {
        let before = std::mem::replace(&mut self.in_constant, true);
        inside(self);
        self.in_constant = before;
    }
}

/// Whether an expression is a chain with a `let` in it: it must stay where it is.
fn has_let(expression: &Expr) -> bool {
    match expression {
        Expr::Let(_) => true,
        Expr::Binary(ExprBinary { left, op: BinOp::And(_), right, .. }) => has_let(left) || has_let(right),
        _ => false,
    }
}

impl<'ast> Visit<'ast> for Pieces {
    fn visit_item_fn(&mut self, item: &'ast syn::ItemFn) {
        self.function(&item.sig, &item.block);
        visit::visit_item_fn(self, item);
    }

    fn visit_impl_item_fn(&mut self, item: &'ast syn::ImplItemFn) {
        self.function(&item.sig, &item.block);
        visit::visit_impl_item_fn(self, item);
    }

    fn visit_trait_item_fn(&mut self, item: &'ast syn::TraitItemFn) {
        if let Some(block) = &item.default {
            self.function(&item.sig, block);
        }
        visit::visit_trait_item_fn(self, item);
    }

    fn visit_expr_binary(&mut self, node: &'ast ExprBinary) {
        let chain = has_let(&node.left) || has_let(&node.right);
        let refused = chain.then_some(Refused::LetChain);
        self.add(Genre::BinaryOperator, node.op.span().byte_range(), node.span().byte_range(), refused);
        visit::visit_expr_binary(self, node);
    }

    fn visit_expr_unary(&mut self, node: &'ast ExprUnary) {
        let code = node.span().byte_range();
        self.add(Genre::UnaryOperator, code.clone(), code, None);
        visit::visit_expr_unary(self, node);
    }

    fn visit_arm(&mut self, arm: &'ast Arm) {
        let pattern = arm.pat.span().byte_range();
        let guard = arm.guard.as_ref().map(|(_, guard)| &**guard);
        let refused = guard.is_some_and(has_let).then_some(Refused::LetChain);
        let code = guard.map_or(pattern.end..pattern.end, |guard| guard.span().byte_range());
        if guard.is_some() {
            self.add(Genre::MatchArmGuard, code.clone(), code.clone(), refused);
        }
        self.add(Genre::MatchArm, arm.span().byte_range(), code, refused);
        visit::visit_arm(self, arm);
    }

    fn visit_expr_struct(&mut self, node: &'ast ExprStruct) {
        for field in &node.fields {
            self.add(Genre::StructField, field.span().byte_range(), node.span().byte_range(), None);
        }
        visit::visit_expr_struct(self, node);
    }

    fn visit_item_const(&mut self, item: &'ast syn::ItemConst) {
        self.constant(|inside| visit::visit_item_const(inside, item));
    }

    fn visit_impl_item_const(&mut self, item: &'ast syn::ImplItemConst) {
        self.constant(|inside| visit::visit_impl_item_const(inside, item));
    }

    fn visit_item_static(&mut self, item: &'ast syn::ItemStatic) {
        self.constant(|inside| visit::visit_item_static(inside, item));
    }

    fn visit_type_array(&mut self, array: &'ast syn::TypeArray) {
        self.constant(|inside| visit::visit_type_array(inside, array));
    }

    fn visit_expr_repeat(&mut self, array: &'ast syn::ExprRepeat) {
        self.visit_expr(&array.expr);
        self.constant(|inside| inside.visit_expr(&array.len));
    }

    fn visit_expr_const(&mut self, block: &'ast syn::ExprConst) {
        self.constant(|inside| visit::visit_expr_const(inside, block));
    }
}
