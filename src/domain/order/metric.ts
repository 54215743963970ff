/** Kilograms in a pound, exactly (International yard and pound agreement, 1959). */
export const KG_PER_LB = 0.45359237;
/** Cubic metres in a cubic foot, exactly (a foot is 0.3048 m). */
export const M3_PER_CU_FT = 0.028316846592;
