package dev.culprit.account;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Users and signing in as they are, with a user of each role; all subclasses share one context. */
@ApplicationModuleTest(extraIncludes = "web")
@TestPropertySource(properties = {"spring.datasource.url=jdbc:h2:mem:account", "culprit.admin.password=first password"})
@AutoConfigureMockMvc
abstract class AccountTest {

    static final String PASSWORD = "correct horse";

    @Autowired
    MockMvcTester site;

    @Autowired
    AccountRepository accounts;

    @Autowired
    PasswordEncoder encoder;

    @Autowired
    JdbcClient database;

    @BeforeEach
    void addUsers() {
        for (Role role : Role.values()) {
            accounts.save(new Account(role.word(), Objects.requireNonNull(encoder.encode(PASSWORD)), role));
        }
    }

    @AfterEach
    void removeUsers() {
        database.sql("delete from sign_in").update();
        database.sql("delete from account where name <> 'admin'").update();
    }

    MvcTestResult signIn(String name, String password) {
        return site.post()
                .uri("/login")
                .with(csrf())
                .param("username", name)
                .param("password", password)
                .exchange();
    }

    Cookie signedIn(String name) {
        return cookie(signIn(name, PASSWORD));
    }

    static Cookie cookie(MvcTestResult result) {
        return Objects.requireNonNull(result.getResponse().getCookie(SignInCookie.NAME));
    }

    String password(String name) {
        return database.sql("select password from account where name = :name")
                .param("name", name)
                .query(String.class)
                .single();
    }
}
