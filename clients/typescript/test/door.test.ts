// The generated client against the running suite. The suite's journey starts this and says where the door is.
import assert from "node:assert/strict";
import { test } from "node:test";

import { Configuration as CobConfiguration, PayerOrderApi, CoverageKind } from "../target/generated/cob/index.js";
import {
  Configuration,
  EligibilityInquiriesApi,
  Outcome,
  ResponseError,
} from "../target/generated/eligibility/index.js";
import { Configuration as TarConfiguration, TreatmentAuthorizationRequestsApi } from "../target/generated/tar/index.js";

const settings = { basePath: required("SUITE_DOOR"), accessToken: required("SUITE_TOKEN") };
const today = required("SUITE_TODAY");
const cin = required("SUITE_CIN");

test("an eligibility answer is asked for and proven", async () => {
  const inquiries = new EligibilityInquiriesApi(new Configuration(settings));

  const answer = await inquiries.ask({ eligibilityInquiry: { cin, serviceDate: today } });
  assert.equal(answer.outcome, Outcome.Covered);
  assert.equal(answer.serviceDate, today);

  const proof = await inquiries.proof({ evc: answer.evc! });
  assert.deepEqual(proof, answer);
});

test("payers are ordered with Medi-Cal last", async () => {
  const order = await new PayerOrderApi(new CobConfiguration(settings)).orderPayers({
    payerOrderRequest: {
      cin,
      date: today,
      coverages: [
        { id: "aetna", kind: CoverageKind.GroupPlan, payer: "Aetna", subscriber: { relation: "MOTHER" } },
        { id: "la-care", kind: CoverageKind.MediCal, payer: "L.A. Care" },
      ],
    },
  });
  assert.deepEqual(order.positions?.at(-1)?.coverages, ["la-care"]);
});

test("what does not exist is a problem with a code", async () => {
  const tars = new TreatmentAuthorizationRequestsApi(new TarConfiguration(settings));

  const failure: unknown = await tars.read({ tarNumber: "0000000000" }).then(
    () => assert.fail("an answer came"),
    (thrown: unknown) => thrown,
  );

  assert.equal((failure as Error).name, "ResponseError");
  const response = (failure as ResponseError).response;
  assert.equal(response.status, 404);
  assert.equal(((await response.json()) as { code: string }).code, "NOT_FOUND");
});

function required(name: string): string {
  const value = process.env[name];
  assert.ok(value, `${name} must be set`);
  return value;
}
