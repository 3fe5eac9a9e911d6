package dev.culprit.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandsTests {

    private static final String LIBRARY = "src/test/resources/diagnosis/library";
    private static final String LEASE_MISSING =
            "netagent on worker-7: cannot open /var/lib/netagent/lease: lease file does not exist\n";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream error = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    @Test
    void diagnosesWhatIsPipedIn() {
        int code = run(LEASE_MISSING, "diagnose", "--content", LIBRARY, "--lang", "en");

        assertThat(code).isZero();
        assertThat(output()).startsWith("CERTAIN").contains("ssh worker-7 systemctl is-active netagent");
    }

    @Test
    void diagnosesAFile() throws IOException {
        Path log = Files.writeString(folder.resolve("netagent.log"), LEASE_MISSING);

        int code = run("", "diagnose", "--content", LIBRARY, "--json", log.toString());

        assertThat(code).isZero();
        assertThat(JsonPath.<String>read(output(), "$.matches[0].article.key")).isEqualTo("NET-0001");
    }

    @Test
    void answersInTheLanguageAskedForAndInUtf8() {
        run(LEASE_MISSING, "diagnose", "--content", LIBRARY, "--lang", "zh-CN");

        assertThat(output()).contains("租约文件缺失", "确定");
    }

    @Test
    void findingNothingHasACodeOfItsOwn() {
        int code = run("all is well\n", "diagnose", "--content", LIBRARY, "--lang", "en");

        assertThat(code).isEqualTo(1);
        assertThat(output()).startsWith("No known issue");
    }

    @Test
    void diagnosesWithTheLibraryThatComesAlong() {
        int code = run("open /run/flannel/subnet.env: no such file or directory", "diagnose", "--json");

        assertThat(code).isZero();
        assertThat(JsonPath.<String>read(output(), "$.matches[0].article.slug"))
                .isEqualTo("flannel-subnet-env-missing");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "diagnose /no/such/file",
                "diagnose --content /no/such/folder",
                "diagnose --no-such-option",
                "validate /no/such/folder",
                "format /no/such/folder",
                "no-such-command",
                "--version=2"
            })
    void whatCannotBeDoneIsSaidInALine(String call) {
        int code = run("", call.split(" "));

        assertThat(code).isEqualTo(2);
        assertThat(output()).isEmpty();
        assertThat(error.toString(StandardCharsets.UTF_8))
                .startsWith("culprit: ")
                .doesNotContain("\tat ");
    }

    @Test
    void helpsOnRequest() {
        assertThat(run("", "--help")).isZero();
        assertThat(output()).contains("diagnose", "validate", "format");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--server.port=80", "--culprit.data-dir=/data", "--debug"})
    void settingsAreForTheServer(String setting) {
        assertThat(Commands.run(TransferCommandTests.NONE, setting)).isEmpty();
        assertThat(Commands.run(TransferCommandTests.NONE)).isEmpty();
    }

    @Test
    void validatesALibrary() {
        int code = run("", "validate", LIBRARY);

        assertThat(code).isZero();
        assertThat(output()).contains("warning: ").endsWith(" warnings\n").contains("3 articles, 0 errors, ");
    }

    @Test
    void warningsAreErrorsToTheStrict() {
        int code = run("", "validate", "--strict", "--json", LIBRARY);

        assertThat(code).isEqualTo(1);
        assertThat(JsonPath.<String>read(output(), "$.problems[0].severity")).isEqualTo("error");
    }

    @Test
    void formatsALibrary() throws IOException {
        Path article = Files.createDirectories(folder.resolve("net/route-lost"));
        Path source = Path.of(LIBRARY, "net/route-lost");
        Files.copy(source.resolve("en.md"), article.resolve("en.md"));
        String structure = Files.readString(source.resolve("article.yaml"));
        Path file = Files.writeString(article.resolve("article.yaml"), structure.replace("[netagent]", "[ netagent ]"));

        int code = run("", "format", folder.toString());

        assertThat(code).isZero();
        assertThat(output()).isEqualTo(file + "\n");
        assertThat(file).hasContent(structure);
    }

    private int run(String input, String... arguments) {
        Terminal terminal = new Terminal(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), out, error);
        return Commands.run(terminal, TransferCommandTests.NONE, arguments);
    }

    private String output() {
        return out.toString(StandardCharsets.UTF_8);
    }
}
