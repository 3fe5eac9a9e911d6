package dev.culprit.matching.signature;

import static org.quicktheories.generators.Generate.pick;
import static org.quicktheories.generators.SourceDSL.lists;

import dev.culprit.Examples;
import dev.culprit.paste.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;

/** The template matcher against the backtracking engine of the JDK, which follows the same preferences. */
class TemplateOracleTests {

    private static final String OCTET = "(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
    private static final Map<String, String> REGEX_BY_TYPE = Map.of(
            "word", "[^ \"'`\u201C\u201D,;()\\[\\]{}]{1,256}",
            "ident", "[A-Za-z0-9._/-]{1,253}",
            "path", "/[^ \"'`\u201C\u201D]{0,4095}",
            "int", "[+-]?[0-9]{1,20}",
            "hex", "[0-9A-Fa-f]{6,128}",
            "ip", OCTET + "(?:\\." + OCTET + "){3}",
            "quoted", "(?:\"[^\"]{0,512}\"|'[^']{0,512}'|`[^`]{0,512}`|\u201C[^\u201D]{0,512}\u201D)",
            "any", ".{1,512}?");

    private static final Gen<String> LITERALS =
            pick(List.of("a", "b", " ", "ab", "'", "/", "1", ".", "\u00FC", "{{", "0a", "A b"));
    private static final Gen<String> TYPES =
            pick(List.copyOf(REGEX_BY_TYPE.keySet().stream().sorted().toList()));
    private static final Gen<List<String>> PIECES =
            lists().of(LITERALS.mix(TYPES.map(type -> "{" + type + "}"), 45)).ofSizeBetween(1, 7);
    private static final Gen<String> MESSAGES = lists().of(pick(List.of(
                    "a",
                    "b",
                    "A",
                    "B",
                    " ",
                    "ab",
                    "'",
                    "\"",
                    "\u201C",
                    "\u201D",
                    "/",
                    "1",
                    "0",
                    "2",
                    ".",
                    "10.0.0.1",
                    "\u00DC",
                    "\u00FC",
                    "{",
                    "0a",
                    ",",
                    "-",
                    "\u7F51",
                    "\uD83D\uDE00",
                    "abcdef",
                    "\\")))
            .ofSizeBetween(0, 40)
            .map(parts -> String.join("", parts));

    @Test
    void findsWhatTheBacktrackingEngineFinds() {
        check(new TemplateMatcher());
    }

    @Test
    void findsTheSameWhenItRemembersFailuresFromTheStart() {
        check(new TemplateMatcher(0));
    }

    private static void check(TemplateMatcher matcher) {
        Examples.of(10_000)
                .forAll(PIECES, MESSAGES)
                .assuming((pieces, message) -> isTemplate(template(pieces)))
                .check((pieces, message) ->
                        found(matcher, template(pieces), message).equals(expected(pieces, message)));
    }

    private static String template(List<String> pieces) {
        StringBuilder template = new StringBuilder();
        for (int i = 0; i < pieces.size(); i++) {
            String piece = pieces.get(i);
            boolean placeholder = REGEX_BY_TYPE.containsKey(piece.substring(1, Math.max(1, piece.length() - 1)));
            template.append(placeholder ? "{p" + i + ":" + piece.substring(1) : piece);
        }
        return template.toString();
    }

    private static boolean isTemplate(String template) {
        try {
            Template.parse(template);
            return true;
        } catch (TemplateSyntaxException e) {
            return false;
        }
    }

    private static List<String> found(TemplateMatcher matcher, String template, String message) {
        try {
            FoldedText folded = FoldedText.of(Message.normalise(message));
            matcher.reset(folded);
            List<String> ranges = new ArrayList<>();
            boolean more = matcher.seek(Template.parse(template)) && matcher.find(0);
            while (more) {
                StringBuilder range = new StringBuilder();
                for (int i = 0; i < Template.parse(template).steps().length; i++) {
                    if (Template.parse(template).steps()[i] instanceof TemplateStep.Placeholder) {
                        range.append(folded.sourceOffset(matcher.valueStart(i))).append(' ');
                    }
                }
                ranges.add(range.append(folded.sourceOffset(matcher.start()))
                        .append("-")
                        .append(folded.sourceOffset(matcher.end()))
                        .toString());
                more = matcher.find(matcher.end());
            }
            return ranges;
        } catch (TemplateSyntaxException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> expected(List<String> pieces, String message) {
        String text = Message.normalise(message);
        Pattern pattern =
                Pattern.compile(regex(pieces), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);
        Matcher matcher = pattern.matcher(text);
        List<String> ranges = new ArrayList<>();
        while (matcher.find()) {
            StringBuilder range = new StringBuilder();
            for (int group = 1; group <= matcher.groupCount(); group++) {
                boolean quoted = matcher.group(group).length() > 1
                        && pieces.get(placeholder(pieces, group)).equals("{quoted}");
                range.append(matcher.start(group) + (quoted ? 1 : 0)).append(' ');
            }
            ranges.add(range.append(matcher.start())
                    .append("-")
                    .append(matcher.end())
                    .toString());
        }
        return ranges;
    }

    private static int placeholder(List<String> pieces, int number) {
        int seen = 0;
        for (int i = 0; i < pieces.size(); i++) {
            seen += pieces.get(i).length() > 2 && pieces.get(i).startsWith("{") ? 1 : 0;
            if (seen == number) {
                return i;
            }
        }
        throw new AssertionError("no placeholder " + number + " in " + pieces);
    }

    private static String regex(List<String> pieces) {
        StringBuilder regex = new StringBuilder();
        StringBuilder literal = new StringBuilder();
        for (String piece : pieces) {
            String type = REGEX_BY_TYPE.get(piece.substring(1, Math.max(1, piece.length() - 1)));
            if (type == null) {
                literal.append(piece);
            } else {
                regex.append(literal(literal, regex.isEmpty(), false))
                        .append('(')
                        .append(type)
                        .append(')');
                literal.setLength(0);
            }
        }
        return regex.append(literal(literal, regex.isEmpty(), true)).toString();
    }

    private static String literal(StringBuilder written, boolean first, boolean last) {
        StringBuilder regex = new StringBuilder();
        String text = written.toString().replace("{{", "{").replaceAll(" +", " ");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean edge = c == ' ' && ((first && i == 0) || (last && i == text.length() - 1));
            regex.append(edge ? "(?: |^|$)" : c == '\'' ? "['\"`\u201C\u201D]" : Pattern.quote(String.valueOf(c)));
        }
        return regex.toString();
    }
}
