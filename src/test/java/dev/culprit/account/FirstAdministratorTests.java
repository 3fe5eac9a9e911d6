package dev.culprit.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;

@ExtendWith(OutputCaptureExtension.class)
class FirstAdministratorTests {

    @TempDir
    private Path dataDir;

    private final PasswordEncoder encoder = PasswordEncoderFactories.createDelegatingPasswordEncoder();
    private final AccountRepository accounts = mock();
    private final List<Account> kept = new ArrayList<>();

    @BeforeEach
    void keepInMemory() {
        given(accounts.count()).willAnswer(call -> (long) kept.size());
        given(accounts.save(any())).willAnswer(call -> {
            kept.add(call.getArgument(0));
            return call.getArgument(0);
        });
    }

    @Test
    void leavesAMadeUpPasswordInAFileThatOnlyItsOwnerCanRead(CapturedOutput log) throws IOException {
        start(null);

        Path file = dataDir.resolve("admin-password");
        String password = Files.readString(file).strip();
        assertThat(encoder.matches(password, admin().getPassword())).isTrue();
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(log.getOut()).contains(file.toString()).doesNotContain(password);
    }

    @Test
    void takesThePasswordThatWasSetAndWritesItNowhere(CapturedOutput log) {
        start("a good secret");

        assertThat(encoder.matches("a good secret", admin().getPassword())).isTrue();
        assertThat(dataDir).isEmptyDirectory();
        assertThat(log.getOut()).doesNotContain("a good secret");
    }

    @Test
    void leavesExistingUsersAlone() {
        start("first");

        start("second");

        assertThat(kept).hasSize(1);
        assertThat(encoder.matches("first", admin().getPassword())).isTrue();
    }

    private void start(@Nullable String password) {
        AccountSettings settings = new AccountSettings(
                dataDir,
                new AccountSettings.Admin(password),
                new AccountSettings.SignIn(Duration.ofDays(1)),
                new AccountSettings.Site(false));
        new FirstAdministrator(accounts, encoder, settings).run(new DefaultApplicationArguments());
    }

    private UserDetails admin() {
        return kept.get(0).toUser(Instant.EPOCH);
    }
}
