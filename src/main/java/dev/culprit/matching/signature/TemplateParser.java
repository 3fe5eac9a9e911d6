package dev.culprit.matching.signature;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads one template. */
final class TemplateParser {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.-]*");
    private static final String HOW = "a placeholder is {name} or {name:type}; for the brace itself write %s twice";

    private final String text;
    private final StringBuilder literal = new StringBuilder();
    private final List<TemplateStep> steps = new ArrayList<>();
    private int placeholders;

    TemplateParser(String text) {
        this.text = text;
    }

    Template parse() throws TemplateSyntaxException {
        if (text.length() > Template.LONGEST) {
            throw mistake(
                    Template.LONGEST,
                    "the template is too long",
                    "at most " + Template.LONGEST + " characters; the rarest part of the message is enough");
        }
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            boolean doubled = at + 1 < text.length() && text.charAt(at + 1) == c;
            if ((c == '{' || c == '}') && doubled) {
                literal.append(c);
                at += 2;
            } else if (c == '{') {
                at = placeholder(at);
            } else if (c == '}') {
                throw mistake(at, "} without {", HOW.formatted("}"));
            } else {
                literal.append(c);
                at++;
            }
        }
        finishLiteral(true);
        if (steps.stream()
                .allMatch(step -> step instanceof TemplateStep.Anything || step instanceof TemplateStep.Edge)) {
            throw mistake(0, "the template fits any message", "add the words that mark the symptom");
        }
        return Template.of(text, steps);
    }

    private int placeholder(int open) throws TemplateSyntaxException {
        int close = text.indexOf('}', open);
        String inside = close < 0 ? "" : text.substring(open + 1, close);
        int colon = inside.indexOf(':');
        String name = colon < 0 ? inside : inside.substring(0, colon);
        if (close < 0 || !NAME.matcher(name).matches()) {
            throw mistake(open, close < 0 ? "{ without }" : "{" + inside + "} is no placeholder", HOW.formatted("{"));
        }
        String keyword = colon < 0 ? PlaceholderType.ANY.keyword() : inside.substring(colon + 1);
        PlaceholderType type = PlaceholderType.find(keyword)
                .orElseThrow(() -> mistake(
                        open + 1 + colon + 1,
                        "there is no type " + keyword,
                        "the types are " + PlaceholderType.keywords()));
        if (++placeholders > Template.MOST_PLACEHOLDERS) {
            throw mistake(open, "too many placeholders", "at most " + Template.MOST_PLACEHOLDERS);
        }
        finishLiteral(false);
        steps.add(TemplateStep.placeholder(name, type));
        return close + 1;
    }

    /** Takes the literal text so far as a step. Blanks at the ends of the template become edges. */
    private void finishLiteral(boolean last) {
        byte[] folded =
                FoldedText.of(FoldedText.normalisePiece(literal.toString())).toBytes();
        literal.setLength(0);
        int from = 0;
        int to = folded.length;
        boolean edgeBefore = steps.isEmpty() && to > 0 && folded[0] == FoldedText.BLANK;
        if (edgeBefore) {
            steps.add(new TemplateStep.Edge());
            from++;
        }
        boolean edgeAfter = last && to > from && folded[to - 1] == FoldedText.BLANK;
        if (edgeAfter) {
            to--;
        }
        if (to > from) {
            byte[] piece = new byte[to - from];
            System.arraycopy(folded, from, piece, 0, piece.length);
            steps.add(new TemplateStep.Literal(piece));
        }
        if (edgeAfter) {
            steps.add(new TemplateStep.Edge());
        }
    }

    private static TemplateSyntaxException mistake(int position, String message, String hint) {
        return new TemplateSyntaxException(position, message, hint);
    }
}
