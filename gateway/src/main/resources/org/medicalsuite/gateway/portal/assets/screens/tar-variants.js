// Which of a category's services is meant, where its rules differ: there the service must be told.

import { el, fill } from '../dom.js';
import { field } from '../form.js';
import { t } from '../words.js';
import { choices } from './tar-parts.js';

const VARIANTS = {
  DME: ['PURCHASE', 'REPAIR', 'RENTAL'],
  INCONTINENCE: ['ABSORBENT', 'CREAM_OR_WASH'],
  HEARING_AID: ['PURCHASE', 'REPAIR'],
  PHYSICAL_THERAPY: ['TREATMENT', 'EVALUATION'],
  HOME_HEALTH: ['VISIT', 'EVALUATION'],
  HOSPICE: ['GENERAL_INPATIENT', 'OTHER_LEVEL'],
  INPATIENT: ['ELECTIVE', 'EMERGENCY', 'EXTENSION', 'DAY_AT_DRG_HOSPITAL', 'ADMINISTRATIVE_DAY', 'REHABILITATION'],
  NURSING_FACILITY: ['NF_A', 'NF_B', 'SUBACUTE', 'ICF_DD'],
  NEMT: ['WHEELCHAIR_VAN', 'LITTER_VAN', 'AMBULANCE', 'ACUTE_TO_NURSING_FACILITY'],
  DRUG: ['SCHEDULED', 'OTHER'],
};

/** The field that goes with a category's; it is away where the category has nothing to choose from. */
export function variantField(category) {
  const variant = field({ name: 'variant', label: t('need.variant'), choices: [] });
  const offer = () => {
    const variants = VARIANTS[category.value()] ?? [];
    fill(variant.input, choices('variant', variants).map(([code, text]) => el('option', { value: code }, text)));
    variant.node.hidden = variants.length === 0;
  };
  category.input.addEventListener('change', offer);
  offer();
  return variant;
}
