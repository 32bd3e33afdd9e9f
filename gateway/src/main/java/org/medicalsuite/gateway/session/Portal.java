package org.medicalsuite.gateway.session;

/** The addresses of the portal. Its session's cookies are sent to these and to no others. */
public final class Portal {
    /** Everything of the portal is below this. */
    public static final String ROOT = "/portal";

    /** The page. */
    public static final String PAGE = ROOT + "/";

    /** Scripts and styles. */
    public static final String ASSETS = ROOT + "/assets";

    /** Who is signed in. */
    public static final String SESSION = ROOT + "/session";

    /** Leads to the identity provider and back to the page. */
    public static final String SIGN_IN = ROOT + "/sign-in";

    /** The same for a second window, beside a page that keeps what was typed. */
    public static final String SIGN_IN_AGAIN = SIGN_IN + "/again";

    /** Where the identity provider sends people back to. */
    public static final String SIGNED_IN = ROOT + "/signed-in";

    /** Ends the session, here and at the identity provider. */
    public static final String SIGN_OUT = ROOT + "/sign-out";

    /** The public API, for the session's owner. */
    public static final String API = ROOT + "/v1";

    private Portal() {}
}
