package dev.culprit.account;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page on which users sign in; the security filters take what it sends. */
@Controller
class SignInController {

    private final IdentityProviders providers;

    SignInController(IdentityProviders providers) {
        this.providers = providers;
    }

    @GetMapping(Access.SIGN_IN_PAGE)
    String page(Model model) {
        model.addAttribute("providers", providers.list());
        return "account/login";
    }
}
