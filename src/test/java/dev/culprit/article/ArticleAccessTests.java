package dev.culprit.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.mockito.Mockito.mock;

import dev.culprit.account.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.data.domain.Pageable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who may do what: each action is allowed to its role and those above, and refused to those below and to strangers. */
class ArticleAccessTests {

    private static final AnnotationConfigApplicationContext CONTEXT =
            new AnnotationConfigApplicationContext(Guarded.class);
    private static final Articles ARTICLES = CONTEXT.getBean(Articles.class);
    private static final ArticleImports IMPORTS = CONTEXT.getBean(ArticleImports.class);

    private record Action(String name, @Nullable Role least, Runnable call) {

        boolean allowedTo(@Nullable Role role) {
            return least == null || (role != null && role.compareTo(least) >= 0);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private static Stream<Action> actions() {
        ArticleDocument document = ArticleBuilder.anArticle().build();
        return Stream.of(
                new Action("read", null, () -> ARTICLES.findPublished("a")),
                new Action("read archived", null, () -> ARTICLES.findArchived("a")),
                new Action("list areas", null, ARTICLES::areas),
                new Action("read a draft", Role.EDITOR, () -> ARTICLES.findForEditing("A-1")),
                new Action("read drafts", Role.EDITOR, () -> ARTICLES.findForEditing(List.of("A-1"))),
                new Action("ask for taken names", Role.EDITOR, () -> ARTICLES.findTaken(List.of(document))),
                new Action(
                        "list drafts",
                        Role.EDITOR,
                        () -> ARTICLES.listForEditing(EditorialFilter.ANY, Pageable.ofSize(1))),
                new Action("see revisions", Role.EDITOR, () -> ARTICLES.revisions("A-1")),
                new Action("read a revision", Role.EDITOR, () -> ARTICLES.findText("A-1", 1)),
                new Action("save", Role.EDITOR, () -> ARTICLES.save(document, 0, "ada", "")),
                new Action("restore", Role.EDITOR, () -> ARTICLES.restore("A-1", 1, 2, "ada", "")),
                new Action("submit", Role.EDITOR, () -> ARTICLES.submit("A-1", 1)),
                new Action("publish", Role.REVIEWER, () -> ARTICLES.publish("A-1", 1)),
                new Action("approve", Role.REVIEWER, () -> ARTICLES.approve("A-1", 1)),
                new Action("verify", Role.REVIEWER, () -> ARTICLES.verify("A-1", LocalDate.EPOCH, "")),
                new Action("ask whether it was read", Role.EDITOR, () -> ARTICLES.isRead("A-1", 1)),
                new Action("send back", Role.REVIEWER, () -> ARTICLES.sendBack("A-1", 1)),
                new Action("archive", Role.REVIEWER, () -> ARTICLES.archive("A-1", 1)),
                new Action("see conflicts", Role.EDITOR, IMPORTS::conflicts),
                new Action("read an offer", Role.EDITOR, () -> IMPORTS.findOffered("A-1")),
                new Action("decline an offer", Role.EDITOR, () -> IMPORTS.decline("A-1")),
                new Action("import", Role.ADMINISTRATOR, () -> IMPORTS.take(document, "1")),
                new Action("publish together", Role.ADMINISTRATOR, () -> IMPORTS.publish(List.of(), "ada", "")),
                new Action("archive vanished", Role.ADMINISTRATOR, () -> IMPORTS.archiveVanished(List.of())),
                new Action("take areas", Role.ADMINISTRATOR, () -> IMPORTS.takeAreas(List.of(area()))));
    }

    private static Area area() {
        return new Area("net", "NET", Map.of());
    }

    private static Stream<Arguments> actionsByRole() {
        return actions()
                .flatMap(action -> Stream.concat(
                        Stream.of(Arguments.of(action, null)),
                        Stream.of(Role.values()).map(role -> Arguments.of(action, role))));
    }

    @ParameterizedTest(name = "{0} as {1}")
    @MethodSource("actionsByRole")
    void anActionIsForItsRoleAndThoseAbove(Action action, @Nullable Role role) {
        if (role != null) {
            SecurityContextHolder.getContext()
                    .setAuthentication(
                            UsernamePasswordAuthenticationToken.authenticated("somebody", null, role.authorities()));
        }

        Throwable failure = catchThrowable(action.call()::run);

        boolean refused = failure instanceof AccessDeniedException || failure instanceof AuthenticationException;
        assertThat(refused).isEqualTo(!action.allowedTo(role));
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @AfterAll
    static void close() {
        CONTEXT.close();
    }

    /** The faces with their guards, and nothing behind them. */
    @EnableMethodSecurity
    static class Guarded {

        @Bean
        Articles articles() {
            return new Articles(
                    mock(ArticleRepository.class),
                    mock(RevisionRepository.class),
                    mock(PublishedReader.class),
                    mock(AreaRepository.class),
                    mock(MeetingLog.class),
                    mock(CanonicalText.class),
                    mock(ArticleWriter.class),
                    new SecondPersonRule(new PublishingSettings(true)),
                    mock(ContestedTransaction.class));
        }

        @Bean
        ArticleImports imports() {
            return new ArticleImports(
                    mock(ArticleRepository.class),
                    mock(ImportStateRepository.class),
                    mock(AreaRepository.class),
                    mock(CanonicalText.class),
                    mock(ArticleWriter.class),
                    mock(ContestedTransaction.class));
        }
    }
}
