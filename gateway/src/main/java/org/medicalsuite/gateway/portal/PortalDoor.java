package org.medicalsuite.gateway.portal;

import io.quarkus.vertx.http.runtime.RouteConstants;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import org.medicalsuite.gateway.api.ApiWay;
import org.medicalsuite.gateway.session.Portal;
import org.medicalsuite.gateway.session.PortalSettings;
import org.medicalsuite.gateway.session.RoleCheck;
import org.medicalsuite.gateway.session.SameOrigin;
import org.medicalsuite.gateway.session.SessionAnswer;
import org.medicalsuite.gateway.session.SessionCheck;
import org.medicalsuite.gateway.session.SignIn;

/** Puts the handlers of the portal in their order. Where it is turned off, none of its addresses leads anywhere. */
@Singleton
public class PortalDoor {
    private static final int BEFORE_PAGES = RouteConstants.ROUTE_ORDER_BEFORE_DEFAULT;

    void openApi(
            @Observes Router router,
            PortalSettings settings,
            SameOrigin sameOrigin,
            SessionCheck sessionCheck,
            RoleCheck roleCheck,
            ApiWay apiWay) {
        if (settings.enabled()) {
            apiWay.lead(
                    router.route(Portal.API + "/*").order(BEFORE_PAGES), List.of(sameOrigin, sessionCheck, roleCheck));
        }
    }

    void openSession(
            @Observes Router router,
            PortalSettings settings,
            SameOrigin sameOrigin,
            SessionCheck sessionCheck,
            SessionAnswer sessionAnswer,
            SignIn signIn,
            Pages pages) {
        if (settings.enabled()) {
            get(router, Portal.SESSION)
                    .handler(sameOrigin)
                    .handler(sessionCheck)
                    .handler(sessionAnswer);
            get(router, Portal.SIGN_IN).handler(signIn.thenTo(SignIn::toPage));
            get(router, Portal.SIGN_IN_AGAIN).handler(signIn.thenTo(pages::again));
            get(router, Portal.SIGNED_IN).handler(signIn::comeBack);
            router.route(HttpMethod.POST, Portal.SIGN_OUT)
                    .order(BEFORE_PAGES)
                    .handler(sameOrigin)
                    .handler(signIn::leave);
        }
    }

    void openPages(@Observes Router router, PortalSettings settings, Pages pages, Assets assets) {
        if (settings.enabled()) {
            get(router, Portal.ROOT).handler(pages::portal);
            get(router, Portal.ASSETS + "/*").handler(assets);
        }
    }

    private static Route get(Router router, String path) {
        return router.route(HttpMethod.GET, path).order(BEFORE_PAGES);
    }
}
