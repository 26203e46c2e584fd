package nianbao.report;

import org.jspecify.annotations.Nullable;

/**
 * Another file that a page says holds its text or its tables: a frame or an attachment.
 *
 * @param address as the page writes it
 * @param name of the link, as printed; of a frame the name of its file
 * @param path where it was found, as in {@link Source#path}; {@code null} when it is not there
 * @param sha256 of its bytes, 64 hex digits; {@code null} when it is not there
 * @param taken whether it could be read and belongs to the report of the page; otherwise it stays a
 *     file of its own
 */
public record Part(
    String address, String name, @Nullable String path, @Nullable String sha256, boolean taken) {}
