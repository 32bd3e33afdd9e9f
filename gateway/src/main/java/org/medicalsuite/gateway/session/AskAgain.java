package org.medicalsuite.gateway.session;

import io.quarkus.arc.Unremovable;
import io.quarkus.oidc.OidcRedirectFilter;
import io.quarkus.oidc.Redirect;
import io.quarkus.oidc.TenantFeature;
import jakarta.inject.Singleton;

/**
 * What the identity provider is asked for beside a sign-in: that whoever signed in longer ago than a session may be idle
 * shows the password again, and its page in the language that the person chose here.
 */
@Singleton
@Unremovable
@TenantFeature("portal")
@Redirect(Redirect.Location.OIDC_AUTHORIZATION)
public class AskAgain implements OidcRedirectFilter {
    private static final String LANGUAGE = "portal_language";

    private final PortalSettings settings;

    public AskAgain(PortalSettings settings) {
        this.settings = settings;
    }

    @Override
    public void filter(OidcRedirectContext redirect) {
        redirect.additionalQueryParams()
                .set("max_age", Long.toString(settings.idle().toSeconds()));
        var language = redirect.routingContext().request().getCookie(LANGUAGE);
        if (language != null && language.getValue().matches("[a-z]{2}")) {
            redirect.additionalQueryParams().set("ui_locales", language.getValue());
        }
    }
}
