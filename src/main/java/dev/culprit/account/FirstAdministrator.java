package dev.culprit.account;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Makes the user {@code admin} when there is no user yet, with the password that was set, or with one made up and left in
 * a file that only its owner can read.
 */
@Component
class FirstAdministrator implements ApplicationRunner {

    static final String NAME = "admin";
    static final String FILE = "admin-password";

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);
    private static final int PASSWORD_BYTES = 18;
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    private final AccountRepository accounts;
    private final PasswordEncoder encoder;
    private final AccountSettings settings;

    FirstAdministrator(AccountRepository accounts, PasswordEncoder encoder, AccountSettings settings) {
        this.accounts = accounts;
        this.encoder = encoder;
        this.settings = settings;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (accounts.count() == 0) {
            try {
                accounts.save(new Account(NAME, encode(password()), Role.ADMINISTRATOR));
            } catch (DataIntegrityViolationException e) {
                LOG.info("another node has just made the user {}", NAME);
            }
        }
    }

    private String encode(String password) {
        return requireNonNull(encoder.encode(password));
    }

    private String password() {
        String set = settings.admin().password();
        return set == null || set.isBlank() ? leaveInFile(makeUp()) : set;
    }

    private static String makeUp() {
        byte[] bytes = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private String leaveInFile(String password) {
        Path file = settings.dataDir().resolve(FILE).toAbsolutePath().normalize();
        try {
            Files.createDirectories(file.getParent());
            Files.deleteIfExists(file);
            Files.createFile(file, readableByItsOwner());
            Files.writeString(file, password + System.lineSeparator());
        } catch (IOException e) {
            throw new UncheckedIOException("the first password cannot be left in " + file, e);
        }
        LOG.info("the password of the user {} is in {}", NAME, file);
        return password;
    }

    /** Where the file system knows no owners, the folder has to keep strangers out. */
    private static FileAttribute<?>[] readableByItsOwner() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
                : new FileAttribute<?>[0];
    }
}
