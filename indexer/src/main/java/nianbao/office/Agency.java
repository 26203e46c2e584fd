package nianbao.office;

/**
 * A kind of office, defined by its function.
 *
 * @param key short English name, {@code commerce}; used in the API and in office keys
 * @param label Chinese label, 商务
 * @param labelEnglish English label
 */
public record Agency(String key, String label, String labelEnglish) {}
