/** Eligibility inquiries: asked, answered, and kept under an eligibility verification number (EVC) as proof. */
package org.medicalsuite.eligibility.inquiry;
