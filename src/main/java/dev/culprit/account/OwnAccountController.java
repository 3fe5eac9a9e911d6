package dev.culprit.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of whoever is signed in. */
@Controller
class OwnAccountController {

    static final String PATH = "/account";

    private final Accounts accounts;
    private final SignInCookie cookie;

    OwnAccountController(Accounts accounts, SignIns signIns) {
        this.accounts = accounts;
        this.cookie = new SignInCookie(signIns);
    }

    /**
     * A wish for another password.
     *
     * @param wanted the new one
     * @param repeated the new one again
     */
    record PasswordForm(
            @Nullable String current,
            @Nullable String wanted,
            @Nullable String repeated) {

        /** People remember long ones as well as short ones, and nobody guesses them. */
        static final int SHORTEST = 12;

        /** What bcrypt looks at. */
        static final int MOST_BYTES = 72;

        /** What is wrong with the form itself, as messages name it; null when nothing is. */
        @Nullable
        String mistake() {
            String password = wanted == null ? "" : wanted;
            if (password.length() < SHORTEST) {
                return "short";
            }
            if (password.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
                return "long";
            }
            return password.equals(repeated) ? null : "different";
        }
    }

    @GetMapping(PATH)
    String show(Authentication user, @RequestParam(defaultValue = "") String done, Model model) {
        model.addAttribute("done", done.equals("password"));
        return page(user, model);
    }

    private String page(Authentication user, Model model) {
        model.addAttribute("external", accounts.isExternal(user.getName()));
        model.addAttribute("name", user.getName());
        model.addAttribute("mustChoose", BrowserRefusal.mustChoosePassword(user));
        model.addAttribute(
                "role", Role.highestOf(user.getAuthorities()).map(Role::word).orElse(null));
        model.addAttribute("shortest", PasswordForm.SHORTEST);
        return "account/own";
    }

    @PostMapping(PATH + "/password")
    String changePassword(
            Authentication user,
            @ModelAttribute PasswordForm form,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        String mistake = form.mistake();
        if (mistake == null) {
            PasswordChange change =
                    accounts.changeOwnPassword(user.getName(), given(form.current()), given(form.wanted()));
            if (change == PasswordChange.DONE) {
                cookie.begin(request, response, user.getName());
                return "redirect:" + PATH + "?done=password";
            }
            mistake = change.word();
        }
        model.addAttribute("mistake", mistake);
        return page(user, model);
    }

    private static String given(@Nullable String text) {
        return text == null ? "" : text;
    }
}
