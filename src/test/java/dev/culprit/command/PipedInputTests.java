package dev.culprit.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Commands in a process of their own, behind a real pipe: streams in memory forgive what a pipe does not. */
class PipedInputTests {

    @Test
    @Timeout(60)
    void readsAPasteFromAPipe() throws Exception {
        Process diagnose = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "dev.culprit.CulpritApplication",
                        "diagnose",
                        "--content",
                        "content")
                .redirectErrorStream(true)
                .start();

        try (OutputStream pipe = diagnose.getOutputStream()) {
            pipe.write("open /run/flannel/subnet.env: no such file or directory\n".getBytes(UTF_8));
        }

        assertThat(new String(diagnose.getInputStream().readAllBytes(), UTF_8)).contains("flannel-subnet-env-missing");
        assertThat(diagnose.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(diagnose.exitValue()).isZero();
    }
}
