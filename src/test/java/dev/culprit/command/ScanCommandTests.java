package dev.culprit.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScanCommandTests {

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private String signatures = "";

    @BeforeEach
    void writeSignatures() throws IOException {
        signatures =
                file("signatures.txt", "disk is {state:word}\n\nopen {file:path}: no such file\n打开 {file:path} 失败\n");
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private int run(String stdin, OutputStream stdout, String... arguments) {
        byte[] bytes = stdin.getBytes(StandardCharsets.UTF_8);
        return Commands.run(
                new Terminal(new ByteArrayInputStream(bytes), stdout, err), TransferCommandTests.NONE, arguments);
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void printsAMatchALine() throws IOException {
        String log =
                file("a.log", "all is well\nDisk  is full, open /run/a \"b\": no such file\nopen /x: no such file\n");

        int exit = run("", out, "scan", "--signatures", signatures, log);

        assertThat(exit).isZero();
        assertThat(out().lines())
                .containsExactly(
                        "{\"line\":2,\"start\":0,\"end\":13,\"signature\":1,\"values\":{\"state\":\"full\"}}",
                        "{\"line\":3,\"start\":0,\"end\":21,\"signature\":3,\"values\":{\"file\":\"/x\"}}");
        assertThat(err()).isEmpty();
    }

    @Test
    void readsStandardInputAsUtf8() {
        int exit = run("x 打开 /etc/网络 失败", out, "scan", "--signatures", signatures, "-");

        assertThat(exit).isZero();
        assertThat(out())
                .isEqualTo("{\"line\":1,\"start\":2,\"end\":27,\"signature\":4,\"values\":{\"file\":\"/etc/网络\"}}\n");
    }

    @Test
    void countsWhatItFinds() {
        int exit =
                run("disk is a\ndisk is b\nopen /x: no such file", out, "scan", "--signatures", signatures, "--count");

        assertThat(exit).isZero();
        assertThat(out().lines())
                .containsExactly("{\"signature\":1,\"count\":2}", "{\"signature\":3,\"count\":1}", "{\"total\":3}");
    }

    @Test
    void exitsWithOneWhenThereIsNoMatch() {
        assertThat(run("nothing here", out, "scan", "--signatures", signatures)).isEqualTo(1);
        assertThat(out()).isEmpty();
    }

    @Test
    void scansWithTheOthersWhereALineIsNoTemplateAndFails() throws IOException {
        String some = file("some.txt", "open {file\ndisk is full\n{x:number} left\n");

        int exit = run("the disk is full", out, "scan", "--signatures", some);

        assertThat(exit).isEqualTo(2);
        assertThat(out()).contains("\"signature\":2");
        assertThat(err().lines()).hasSize(2);
        assertThat(err()).contains("some.txt:1:6: ").contains("some.txt:3:4: ").contains("int");
    }

    @Test
    void failsWithoutAnyTemplate() throws IOException {
        assertThat(run("x", out, "scan", "--signatures", file("none.txt", "\n}\n")))
                .isEqualTo(2);
    }

    @Test
    void failsWhenAFileIsMissing() {
        assertThat(run("", out, "scan", "--signatures", folder.resolve("gone").toString()))
                .isEqualTo(2);
        assertThat(run(
                        "",
                        out,
                        "scan",
                        "--signatures",
                        signatures,
                        folder.resolve("gone.log").toString()))
                .isEqualTo(2);
        assertThat(err()).contains("gone: no such file").contains("gone.log: no such file");
    }

    @Test
    void explainsWrongUsage() {
        assertThat(run("", out, "scan")).isEqualTo(2);
        assertThat(run("", out, "unknown")).isEqualTo(2);
        assertThat(run("", out, "scan", "--signatures", signatures, "--threads", "0"))
                .isEqualTo(2);
        assertThat(err()).contains("--signatures").contains("unknown");
    }

    @Test
    void tellsItsFiguresOnStandardError() {
        run("disk is full", out, "scan", "--signatures", signatures, "--stats");
        run("disk is full", out, "scan", "--signatures", signatures, "--stats", "--json");

        assertThat(err()).contains("MB/s").contains("\"megabytesPerSecond\":").contains("\"signatures\":3");
        assertThat(out().lines()).hasSize(2);
    }

    @Test
    void aReaderThatHasSeenEnoughIsNoFailure() {
        OutputStream closed = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("Broken pipe");
            }
        };

        assertThat(run("disk is full", closed, "scan", "--signatures", signatures))
                .isZero();
        assertThat(err()).isEmpty();
    }

    @Test
    void escapesWhatJsonCannotHold() {
        int exit = run("disk is a\u0001\\b\u007F/\u00E9 x", out, "scan", "--signatures", signatures);

        assertThat(exit).isZero();
        assertThat(out()).contains("{\"state\":\"ab/\u00E9\"}");
    }
}
