# Asks, through the gateway, whether a person is covered today. Needs GATEWAY, ISSUER, CLIENT, CLIENT_SECRET, CIN.
fail() {
  echo "$1" >&2
  exit 1
}

# Secrets go in through standard input: arguments are readable to others on the node.
token=$(printf 'data-urlencode = "client_secret=%s"\n' "$CLIENT_SECRET" |
  curl -sS --retry 5 --retry-connrefused -K - -d grant_type=client_credentials -d "client_id=$CLIENT" \
    "$ISSUER/protocol/openid-connect/token" | sed -n 's/.*"access_token":"\([^"]*\)".*/\1/p')
[ -n "$token" ] || fail "$ISSUER gives $CLIENT no token"

ask() {
  printf 'header = "Authorization: Bearer %s"\n' "$1" |
    curl -sS --retry 5 --retry-connrefused -K - -w '\n%{http_code}' -H 'Content-Type: application/json' \
      -d "{\"cin\": \"$CIN\", \"serviceDate\": \"$(date +%F)\"}" "$GATEWAY/v1/eligibility-inquiries"
}

answer=$(ask "$token")
case "$answer" in
  *'"outcome"'*200) ;;
  *) fail "the question was not answered: $answer" ;;
esac
case "$(ask not-a-token)" in
  *401) ;;
  *) fail "somebody without a token was let in" ;;
esac
echo "asked and answered; without a token refused"
