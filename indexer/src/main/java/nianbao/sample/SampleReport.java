package nianbao.sample;

/**
 * An invented report.
 *
 * @param path relative, unique among the reports of a seed: {@code 云溪市/2019/教育局-0007.txt}; tells
 *     the place even when the text does not
 * @param text the file, lines end with {@code \n}
 * @param truth what it says
 */
public record SampleReport(String path, String text, Truth truth) {}
