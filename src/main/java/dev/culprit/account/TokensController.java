package dev.culprit.account;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages on which users keep their tokens, and administrators end those of others. */
@Controller
class TokensController {

    static final String PATH = OwnAccountController.PATH + "/tokens";

    private static final List<Integer> DAYS = List.of(30, 90, 365);

    private final Tokens tokens;

    TokensController(Tokens tokens) {
        this.tokens = tokens;
    }

    /** A token to be made. */
    record NewToken(
            @NotBlank @Size(max = 100) String name,
            @Nullable TokenScope scope,
            @Min(1) @Max(365) int days) {}

    @GetMapping(PATH)
    String list(Authentication user, @RequestParam(defaultValue = "") String done, Model model) {
        model.addAttribute("done", done.equals("revoked"));
        return page(user, model);
    }

    private String page(Authentication user, Model model) {
        model.addAttribute("tokens", tokens.list(user.getName()));
        model.addAttribute(
                "scopes",
                Role.highestOf(user.getAuthorities()).map(TokenScope::of).orElse(List.of()));
        model.addAttribute("days", DAYS);
        return "account/tokens";
    }

    @PostMapping(PATH)
    String create(
            Authentication user,
            @Valid @ModelAttribute("form") NewToken form,
            BindingResult errors,
            Model model,
            HttpServletResponse response) {
        if (errors.hasErrors() || form.scope() == null) {
            model.addAttribute("mistake", "form");
            return page(user, model);
        }
        Optional<String> token =
                tokens.create(user.getName(), form.name().strip(), form.scope(), Duration.ofDays(form.days()));
        if (token.isEmpty()) {
            model.addAttribute("mistake", "many");
            return page(user, model);
        }
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        model.addAttribute("made", token.get());
        return page(user, model);
    }

    @PostMapping(PATH + "/{id}/revoke")
    String revoke(Authentication user, @PathVariable long id) {
        tokens.revoke(user.getName(), id);
        return "redirect:" + PATH + "?done=revoked";
    }

    @PostMapping(UsersController.PATH + "/{name}/tokens/{id}/revoke")
    String revokeOf(@PathVariable String name, @PathVariable long id) {
        tokens.revoke(name, id);
        return "redirect:" + UsersController.PATH + "/{name}?done=revoked";
    }
}
