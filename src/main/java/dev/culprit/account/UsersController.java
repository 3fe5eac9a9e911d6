package dev.culprit.account;

import dev.culprit.web.Problem;
import dev.culprit.web.ProblemException;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages on which administrators keep users. */
@Controller
@RequestMapping(UsersController.PATH)
class UsersController {

    static final String PATH = "/admin/users";

    private static final String ANY_CASE = "(?i)\\s*" + Account.NAME_PATTERN + "\\s*";

    private static final Set<String> DONE = Set.of("changed", "revoked");

    private final Accounts accounts;
    private final Tokens tokens;

    UsersController(Accounts accounts, Tokens tokens) {
        this.accounts = accounts;
        this.tokens = tokens;
    }

    /** A user to be made. */
    record NewUser(
            @Pattern(regexp = ANY_CASE) @Nullable String name,
            @Nullable Role role) {}

    @GetMapping
    String list(Model model) {
        return list(new NewUser("", Role.EDITOR), model);
    }

    private String list(NewUser form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("roles", Role.values());
        model.addAttribute("users", accounts.list());
        return "account/users";
    }

    @PostMapping
    String create(
            @Valid @ModelAttribute("form") NewUser form,
            BindingResult errors,
            Model model,
            HttpServletResponse response) {
        if (errors.hasErrors() || form.name() == null || form.role() == null) {
            model.addAttribute("mistake", form.name() == null || errors.hasFieldErrors("name") ? "name" : "role");
            return list(form, model);
        }
        AccountChange change = accounts.create(form.name(), form.role());
        if (change instanceof AccountChange.NameTaken) {
            model.addAttribute("mistake", "taken");
            return list(form, model);
        }
        return answer(change, model, response);
    }

    @GetMapping("/{name}")
    String show(@PathVariable String name, @RequestParam(defaultValue = "") String done, Model model) {
        model.addAttribute("done", DONE.contains(done) ? done : null);
        return showUser(name, model);
    }

    private String showUser(String name, Model model) {
        model.addAttribute("user", accounts.find(name).orElseThrow(() -> new ProblemException(Problem.NOT_FOUND)));
        model.addAttribute("roles", Role.values());
        model.addAttribute("tokens", tokens.list(Account.folded(name)));
        return "account/user";
    }

    @PostMapping("/{name}/role")
    String assign(@PathVariable String name, @RequestParam Role role, Model model, HttpServletResponse response) {
        return answer(accounts.assign(name, role), model, response);
    }

    @PostMapping("/{name}/disable")
    String disable(@PathVariable String name, Model model, HttpServletResponse response) {
        return answer(accounts.disable(name), model, response);
    }

    @PostMapping("/{name}/enable")
    String enable(@PathVariable String name, Model model, HttpServletResponse response) {
        return answer(accounts.enable(name), model, response);
    }

    @PostMapping("/{name}/password")
    String resetPassword(@PathVariable String name, Model model, HttpServletResponse response) {
        return answer(accounts.resetPassword(name), model, response);
    }

    /** A change goes on to the page that shows it; a password is shown at once, since nothing keeps it. */
    private String answer(AccountChange change, Model model, HttpServletResponse response) {
        if (change instanceof AccountChange.Done done) {
            return "redirect:" + PATH + "/" + done.name() + "?done=changed";
        }
        if (change instanceof AccountChange.Issued issued) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            model.addAttribute("issued", issued);
            model.addAttribute("days", OneTimePassword.GOOD_FOR.toDays());
            return "account/issued";
        }
        model.addAttribute("last", true);
        return showUser(((AccountChange.LastAdministrator) change).name(), model);
    }
}
