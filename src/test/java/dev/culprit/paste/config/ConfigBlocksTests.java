package dev.culprit.paste.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.culprit.paste.ConfigDocument;
import dev.culprit.paste.ConfigFormat;
import dev.culprit.paste.Paste;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Settings and commands beside what only looks like them. */
class ConfigBlocksTests {

    static Stream<Arguments> blocks() {
        return Stream.of(
                arguments("```yaml\nName: x\nPort: y\n```", "YAML 2-3 {Name=x, Port=y}"),
                arguments("Name: x\nPort: y", ""),
                arguments("```\nName: x\nPort: y\n```", ""),
                arguments("```yaml\na: b\nc: d\n```\nName: x\nPort: y", "YAML 2-3 {a=b, c=d}"),
                arguments("```yaml\na: b\nc: d\n```\n```\nName: x\nPort: y\n```", "YAML 2-3 {a=b, c=d}"),
                arguments("~~~yml\nName: x\nPort: y\n~~~", "YAML 2-3 {Name=x, Port=y}"),
                arguments("a: 1\nb: 2", "YAML 1-2 {a=1, b=2}"),
                arguments("a: 1", ""),
                arguments("a:\n  b: 1", "YAML 1-2 {a={b=1}}"),
                arguments("a:\n- b", "YAML 1-2 {a=[b]}"),
                arguments("a:\n  - b", "YAML 1-2 {a=[b]}"),
                arguments("a b: 1\nc d: 2", ""),
                arguments("\"a\": 1\n'c': 2", "YAML 1-2 {a=1, c=2}"),
                arguments("\"a b\": 1\nc: 2", ""),
                arguments("# x\na: 1\n# y\nb: 2\n", "YAML 2-4 {a=1, b=2}"),
                arguments("a: 1\nb: 2\n# x", "YAML 1-2 {a=1, b=2}"),
                arguments("a: 1\r\nb: 2\r\n", "YAML 1-2 {a=1, b=2}"),
                arguments("a: 1\n\n\nb: 2\n\n", "YAML 1-4 {a=1, b=2}"),
                arguments("kind: A\nb: 2\n---\nkind: C\nd: 4", "YAML 1-5 {kind=A, b=2}|YAML 1-5 {kind=C, d=4}"),
                arguments("> a: 1\n> b: 2", "YAML 1-2 {a=1, b=2}"),
                arguments(">> a: 1\n>> b: 2", "YAML 1-2 {a=1, b=2}"),
                arguments("12:a: 1\n13:b: 2", "YAML 1-2 {a=1, b=2}"),
                arguments("12-a: 1\n13-b: 2", "YAML 1-2 {a=1, b=2}"),
                arguments("12:a: 1\n15:b: 2", ""),
                arguments("12:a: 1\nb: 2", ""),
                arguments("a: 1\nb: 2\nsome words\nc: 3", "YAML 1-2 {a=1, b=2}"),
                arguments("a:   1\nb:   2", ""),
                arguments("  a: 1\n  b: 2\nc: 3", "YAML 1-2 {a=1, b=2}"),
                arguments("a: 1\nb: 2\n```\nc: 3", "YAML 1-2 {a=1, b=2}"),
                arguments("a/b: 1\nc.d-e_f: 2", "YAML 1-2 {a/b=1, c.d-e_f=2}"),
                arguments("a@b: 1\nc: 2", ""),
                arguments("Aa: 1\nb: 2", ""),
                arguments("kind: Pod\nAa: 1", "YAML 1-2 {kind=Pod, Aa=1}"),
                arguments("A=1\nB=2", "INI 1-2 {A=1, B=2}"),
                arguments("A=1", ""),
                arguments("export A=1\nexport B=2", "INI 1-2 {A=1, B=2}"),
                arguments("A=1 B=2\nC=3 D=4", ""),
                arguments("A=\"x y=z\"\nB=1", "INI 1-2 {A=x y=z, B=1}"),
                arguments("A=--x=1 --y=2\nB=1", "INI 1-2 {A=--x=1 --y=2, B=1}"),
                arguments("A=1\n# x\n\nB=2\n", "INI 1-4 {A=1, B=2}"),
                arguments("> A=1\n> B=2", "INI 1-2 {A=1, B=2}"),
                arguments("12:A=1\n", "INI 1-1 {A=1}"),
                arguments("[a]\nb = 1", "TOML 1-2 {a={b=1}}"),
                arguments("[a.b]\nc = 'x'\n\n[[d]]\ne = true\n", "TOML 1-5 {a={b={c=x}}, d=[{e=true}]}"),
                arguments("[a]", ""),
                arguments("[]\na = 1", ""),
                arguments("[a;b]\nc = 1", ""),
                arguments("b = [\n  2,\n]\n[c]\nd = 'x'", "TOML 1-5 {b=[2], c={d=x}}"),
                arguments("[Unit]\nA=b", "INI 1-2 {Unit={A=b}}"),
                arguments("[Socket]\nA=b", "INI 1-2 {Socket={A=b}}"),
                arguments("[Install]\nA=b", "INI 1-2 {Install={A=b}}"),
                arguments("[Service]\nA=b \\\n  c\n", "INI 1-3 {Service={A=b c}}"),
                arguments("[Unit]\nA = 1\n[x]\nB = 2", "INI 1-4 {Unit={A=1}, x={B=2}}"),
                arguments("[x]\nB = 2\n[Unit]\nA = 1", "INI 1-4 {x={B=2}, Unit={A=1}}"),
                arguments("[main]\nplugins=keyfile\n", "INI 1-2 {main={plugins=keyfile}}"),
                arguments("[a] \nb = 1", "TOML 1-2 {a={b=1}}"),
                arguments("[a\nb = 1", ""),
                arguments("[a]x\nb = 1", ""),
                arguments("[a]\nb" + " ".repeat(8) + "= 1", "TOML 1-2 {a={b=1}}"),
                arguments("[a]\nb" + " ".repeat(9) + "= 1", ""),
                arguments("a:\n  b", ""),
                arguments("a:    \n  b: 1", "YAML 1-2 {a={b=1}}"),
                arguments("a: 1\rb: 2\r", "YAML 1-2 {a=1, b=2}"),
                arguments(">a: 1\n>b: 2", "YAML 1-2 {a=1, b=2}"),
                arguments("9:a: 1\n10:b: 2", "YAML 1-2 {a=1, b=2}"),
                arguments("1234567:a: 1\n1234568:b: 2", "YAML 1-2 {a=1, b=2}"),
                arguments("12345678:a: 1\n12345679:b: 2", ""),
                arguments("12:a: 1\n14:b: 2", ""),
                arguments("A='x y=z'\nB=1", "INI 1-2 {A=x y=z, B=1}"),
                arguments("```yaml\na: 1\nb: 2\n---\n  text\n```", "YAML 2-5 {a=1, b=2}"),
                arguments("kind: A\nb: 2\n---\n- kind: C\n", "YAML 1-4 {kind=A, b=2}|YAML 1-4 [{kind=C}]"),
                arguments("kind: A\nb: 2\n---\n- c: 1\n", "YAML 1-4 {kind=A, b=2}"),
                arguments("kind: A\nb: 2\n---\n- c\n", "YAML 1-4 {kind=A, b=2}"),
                arguments("kind: A\nb: 2\n---\n  []\n", "YAML 1-4 {kind=A, b=2}"),
                arguments("kind: A\nb: 2\n---\n  text\n", "YAML 1-4 {kind=A, b=2}"),
                // what looks like a block but is none may have an object in it
                arguments("a: {\"c\":\"d\"} x\nb: c\n", "JSON 1-1 {c=d}"),
                arguments("a = {\"c\":\"d\"} x\nb = 1", "JSON 1-1 {c=d}"),
                arguments("A=1\nB=2\n  x {\"c\":\"d\"}", "JSON 3-3 {c=d}"),
                arguments("[Unit]\nA=b\n  x {\"c\":\"d\"}", "JSON 3-3 {c=d}"),
                arguments("Name: x\nPort: {\"c\":\"d\"}", "JSON 2-2 {c=d}"),
                // one behind the other
                arguments("{\n\"a\":1\n}\n{\"b\":2}", "JSON 1-3 {a=1}|JSON 4-4 {b=2}"),
                arguments("{\"a\":1} {\"b\":2} x\n{\"c\":3}", "JSON 1-1 {a=1}|JSON 1-1 {b=2}|JSON 2-2 {c=3}"),
                arguments("{\"a\" {\"b\":2}}", "JSON 1-1 {b=2}"),
                arguments("{\"a\":1}".repeat(10), "JSON 1-1 {a=1}" + "|JSON 1-1 {a=1}".repeat(7)),
                arguments("a: 1\nb: 2\n\n{\"c\":3}", "YAML 1-2 {a=1, b=2}|JSON 4-4 {c=3}"));
    }

    @ParameterizedTest
    @MethodSource("blocks")
    void findSettings(String paste, String configs) {
        assertThat(Paste.of(paste).configs().stream()
                        .filter(config -> config.format() != ConfigFormat.FLAGS)
                        .map(config -> config.format() + " " + config.firstLine() + "-" + config.lastLine() + " "
                                + config.tree())
                        .collect(Collectors.joining("|")))
                .isEqualTo(configs);
    }

    static Stream<Arguments> commands() {
        return Stream.of(
                arguments("$ x --bb=1", "bb=1"),
                arguments("# x --bb 1", "bb=1"),
                arguments("root@x:~# x --bb 1", "bb=1"),
                arguments("x --bb 1", ""),
                arguments("k3s server --bb 1", "bb=1"),
                arguments("k3s a b c --ee 1", "ee=1"),
                arguments("k3s a b c d --ee 1", ""),
                arguments("k3s Bad --ee 1", ""),
                arguments("/usr/bin/k3s --aa=1", "aa=1"),
                arguments("FLAG: --aa=\"1\"", "aa=1"),
                arguments("X_ARGS=\"--aa=1 --bb=2\" x --cc=3", "aa=1, bb=2"),
                arguments("X_OPTS='--aa=1' --bb=2", "aa=1"),
                arguments("X_OPTIONS= --aa=1", "aa=1"),
                arguments("KUBELET_FLAGS='--aa=1'", "aa=1"),
                arguments("X_EXEC=\"server --aa=1\" y --bb=2", "aa=1"),
                arguments("ExecStart=/x --aa=1", "aa=1"),
                arguments("run `k3s server --aa=1` or --cc", "aa=1"),
                arguments("X=--aa=1", ""),
                arguments("k3s server \\\n--aa=1 \\\n  --bb", "aa=1, bb=true"),
                arguments("k3s server -iface=eth1", "iface=eth1"),
                arguments("k3s server -ifa=1", "ifa=1"),
                arguments("k3s server -if=1", ""),
                arguments("k3s server -a=1", ""),
                arguments("k3s server --aa=\"x y\" --bb='z'", "aa=x y, bb=z"),
                arguments("k3s server --aa --bb", "aa=true, bb=true"),
                arguments("k3s server --aa b --aa c", "aa=[b, c]"),
                arguments("k3s server --1=2", ""),
                arguments("k3s server --aa=b | tee --cc", "aa=b"),
                arguments("k3s a-b --1", ""),
                arguments("k3s server --cc --a*b=1 --dd", "cc=true, dd=true"),
                arguments("k3s server --cc -ab=1 -d=2", "cc=true, ab=1"),
                arguments("k3s server --cc --a.b_c-d2=1", "cc=true, a.b_c-d2=1"));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void findOptions(String paste, String options) {
        assertThat(Paste.of(paste).configs().stream()
                        .filter(config -> config.format() == ConfigFormat.FLAGS)
                        .map(config -> String.valueOf(config.tree())))
                .containsExactly(options.isEmpty() ? new String[0] : new String[] {"{" + options + "}"});
    }

    @Test
    void findTheOptionsOfEachCommandOfAUnit() {
        List<ConfigDocument> configs = Paste.of("[Service]\nExecStartPre=/x --aa=1\nExecStartPre=/y --bb=2\n")
                .configs();

        assertThat(configs)
                .extracting(config -> String.valueOf(config.tree()))
                .containsExactly("{aa=1}", "{bb=2}", "{Service={ExecStartPre=[/x --aa=1, /y --bb=2]}}");
    }
}
