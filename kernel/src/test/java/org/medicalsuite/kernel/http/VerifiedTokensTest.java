package org.medicalsuite.kernel.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.credential.TokenCredential;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.security.runtime.AnonymousIdentityProvider;
import io.quarkus.security.runtime.QuarkusIdentityProviderManagerImpl;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.security.spi.runtime.BlockingSecurityExecutor;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.eclipse.microprofile.jwt.Claims;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class VerifiedTokensTest {
    private static final Instant NOON = Instant.parse("2026-11-20T20:00:00Z");
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Hands hands = new Hands();
    private final Set<String> withdrawn = new HashSet<>();
    private final VerifiedTokens tokens = new VerifiedTokens(MINUTE, 3, hands, withdrawn::contains);

    @Test
    void a_token_that_nobody_has_verified_is_left_to_the_check() {
        assertThat(ask("never-verified")).isEmpty();
    }

    @Test
    void a_verified_token_leads_to_its_own_caller_and_roles() {
        verified("one", "la-care", NOON.plus(Duration.ofHours(1)));
        verified("other", "state-feed", NOON.plus(Duration.ofHours(1)));

        assertThat(ask("one").orElseThrow().getPrincipal().getName()).isEqualTo("la-care");
        assertThat(ask("one").orElseThrow().getRoles()).containsExactly("role-of-la-care");
        assertThat(ask("other").orElseThrow().getPrincipal().getName()).isEqualTo("state-feed");
    }

    @Test
    void a_token_that_differs_in_one_character_is_left_to_the_check() {
        verified("header.claims.signature", "la-care", NOON.plus(Duration.ofHours(1)));

        assertThat(ask("header.claims.signaturf")).isEmpty();
        assertThat(ask("header.claims.signature ")).isEmpty();
        assertThat(ask("header.claims.")).isEmpty();
    }

    @Test
    void a_token_that_expires_is_not_known_from_that_instant_on() {
        verified("short", "la-care", NOON.plusSeconds(10));

        hands.now = NOON.plusSeconds(10).minusMillis(1);
        assertThat(ask("short")).isPresent();
        hands.now = NOON.plusSeconds(10);
        assertThat(ask("short")).isEmpty();
    }

    @Test
    void a_token_that_has_expired_is_not_remembered() {
        verified("late", "la-care", NOON);

        assertThat(ask("late")).isEmpty();
    }

    @Test
    void a_token_whose_key_is_withdrawn_is_neither_known_nor_believed_by_the_check() {
        verified("signed-before", "la-care", NOON.plus(Duration.ofHours(1)));
        withdrawn.add("signed-before");

        assertThat(ask("signed-before")).isEmpty();
        assertThatThrownBy(() -> verified("signed-before", "la-care", NOON.plus(Duration.ofHours(1))))
                .isInstanceOf(AuthenticationFailedException.class);
    }

    @Test
    void after_the_setting_a_token_is_checked_again() {
        verified("long", "la-care", NOON.plus(Duration.ofHours(1)));

        hands.now = NOON.plus(MINUTE).minusMillis(1);
        assertThat(ask("long")).isPresent();
        hands.now = NOON.plus(MINUTE);
        assertThat(ask("long")).isEmpty();
    }

    @Test
    void being_asked_for_does_not_make_a_token_last_longer() {
        verified("busy", "la-care", NOON.plus(Duration.ofHours(1)));

        hands.now = NOON.plusSeconds(40);
        // The caller who was found comes by the same way as one who was just verified.
        tokens.augment(ask("busy").orElseThrow(), new SameThread()).await().indefinitely();

        hands.now = NOON.plus(MINUTE);
        assertThat(ask("busy")).isEmpty();
    }

    @Test
    void more_tokens_than_there_is_room_for_are_checked_each_time_and_push_nobody_out() {
        for (var token : Set.of("a", "b", "c")) {
            verified(token, "la-care", NOON.plus(Duration.ofHours(1)));
        }
        verified("one-too-many", "la-care", NOON.plus(Duration.ofHours(1)));

        assertThat(ask("one-too-many")).isEmpty();
        assertThat(ask("a")).isPresent();
    }

    @Test
    void tokens_whose_time_is_over_make_room() {
        for (var token : Set.of("a", "b", "c")) {
            verified(token, "la-care", NOON.plus(Duration.ofHours(1)));
        }
        hands.now = NOON.plus(MINUTE);
        verified("next", "la-care", NOON.plus(Duration.ofHours(1)));

        assertThat(ask("next")).isPresent();
    }

    @Test
    void with_a_setting_of_zero_each_request_is_checked() {
        var forgetful = new VerifiedTokens(Duration.ZERO, 3, hands, _ -> false);
        forgetful
                .augment(caller("one", "la-care", NOON.plus(Duration.ofHours(1))), new SameThread())
                .await()
                .indefinitely();

        assertThat(ask(forgetful, "one")).isEmpty();
    }

    @Test
    void a_remembered_token_does_not_reach_the_check_a_second_time() {
        var check = new Check();
        var security = QuarkusIdentityProviderManagerImpl.builder()
                .addProvider(new AnonymousIdentityProvider())
                .addProvider(check)
                .addProvider(tokens)
                .addSecurityIdentityAugmentor(tokens)
                .setBlockingExecutor(new BlockingSecurityExecutor() {
                    @Override
                    public <T> Uni<T> executeBlocking(Supplier<? extends T> work) {
                        return Uni.createFrom().item(work);
                    }
                })
                .build();
        for (int i = 0; i < 3; i++) {
            var caller = security.authenticate(new TokenAuthenticationRequest(new TokenCredential("one", "bearer")))
                    .await()
                    .indefinitely();
            assertThat(caller.getPrincipal().getName()).isEqualTo("la-care");
        }

        assertThat(check.asked).isOne();
    }

    @Test
    void what_belongs_to_the_first_request_is_not_kept() {
        var first = QuarkusSecurityIdentity.builder(caller("one", "la-care", NOON.plus(Duration.ofHours(1))))
                .addAttribute("io.vertx.ext.web.RoutingContext", "the first request")
                .addAttribute("tenant-id", "medi-cal")
                .build();
        tokens.augment(first, new SameThread()).await().indefinitely();

        assertThat(ask("one").orElseThrow().getAttributes())
                .containsEntry("tenant-id", "medi-cal")
                .doesNotContainKey("io.vertx.ext.web.RoutingContext");
    }

    private void verified(String token, String client, Instant expires) {
        tokens.augment(caller(token, client, expires), new SameThread()).await().indefinitely();
    }

    private Optional<SecurityIdentity> ask(String token) {
        return ask(tokens, token);
    }

    private static Optional<SecurityIdentity> ask(VerifiedTokens tokens, String token) {
        var request = new TokenAuthenticationRequest(new TokenCredential(token, "bearer"));
        return tokens.authenticate(request, new SameThread())
                .await()
                .asOptional()
                .indefinitely();
    }

    private static SecurityIdentity caller(String token, String client, Instant expires) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new Verified(client, expires))
                .addRole("role-of-" + client)
                .addCredential(new TokenCredential(token, "bearer"))
                .build();
    }

    /** Stands where the identity provider's own check stands, with the rank of one that asks for none. */
    private static final class Check implements IdentityProvider<TokenAuthenticationRequest> {
        private int asked;

        @Override
        public Class<TokenAuthenticationRequest> getRequestType() {
            return TokenAuthenticationRequest.class;
        }

        @Override
        public Uni<SecurityIdentity> authenticate(
                TokenAuthenticationRequest request, AuthenticationRequestContext context) {
            asked++;
            return Uni.createFrom()
                    .item(caller(request.getToken().getToken(), "la-care", NOON.plus(Duration.ofHours(1))));
        }
    }

    private record Verified(String client, Instant expires) implements JsonWebToken {
        @Override
        public String getName() {
            return client;
        }

        @Override
        public Set<String> getClaimNames() {
            return Set.of(Claims.exp.name());
        }

        @Override
        // The interface leaves the type to the caller; exp is a Long.
        @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
        public <T> @Nullable T getClaim(String name) {
            return name.equals(Claims.exp.name()) ? (T) Long.valueOf(expires.getEpochSecond()) : null;
        }
    }

    private static final class SameThread implements AuthenticationRequestContext {
        @Override
        public Uni<SecurityIdentity> runBlocking(Supplier<SecurityIdentity> work) {
            return Uni.createFrom().item(work);
        }
    }

    /** A clock whose hands are moved. */
    private static final class Hands extends Clock {
        private Instant now = NOON;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException("Nobody asks for a zone");
        }
    }
}
