package nianbao.report;

/**
 * A numbered part of a report.
 *
 * @param ordinal from 1, in reading order
 * @param level 1 for 一、, 2 for (一), 3 for 1.
 * @param heading as printed
 */
public record Section(int ordinal, int level, String heading) {}
