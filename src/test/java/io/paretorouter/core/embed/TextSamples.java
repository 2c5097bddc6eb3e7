package io.paretorouter.core.embed;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Texts that embedders and tokenizers are tried on: many scripts, many kinds, many lengths. */
public final class TextSamples {
    /** Texts as people write them, from two to some hundred words. */
    public static final List<String> ORDINARY =
            List.of(
                    "Hi!",
                    "What is the capital of Australia?",
                    "Write a haiku about an autumn evening.",
                    "Translate \"good morning, everybody\" into French, German and Japanese.",
                    "A train leaves at 14:05 and covers 210 km in 2.5 hours. Its mean speed?",
                    "Summarise the causes of the First World War in three sentences.",
                    "If x + y = 12 and x * y = 35, which values can x take? Show your reasoning.",
                    "Which of these is NOT a mammal?\nA. whale\nB. bat\nC. shark\nD. platypus",
                    "def merge(a, b):\n"
                            + "    \"\"\"Merge two sorted lists.\"\"\"\n"
                            + "    return sorted(a + b)  # O(n log n)?",
                    "SELECT c.name, SUM(o.total) FROM customers c"
                            + " JOIN orders o ON o.customer_id = c.id GROUP BY 1;",
                    "{\"model\": \"auto\","
                            + " \"messages\": [{\"role\": \"user\", \"content\": \"hello\"}]}",
                    "for (int i = 0; i < n; ++i) { sum += v[i] * v[i]; } return std::sqrt(sum);",
                    "curl -s https://example.org/api?q=a%20b "
                            + "| jq '.items[] | select(.price > 10)'",
                    "Explain why ∫₀^∞ e^(−x²) dx = √π/2, step by step.",
                    "The patient, aged 54, presents with dyspnoea, bilateral ankle oedema and JVP.",
                    "Under which circumstances may a landlord terminate a fixed-term lease early?",
                    "Crème brûlée, jalapeño, smørrebrød, Königsberger Klopse — which is a dessert?",
                    "Wie heißt die Hauptstadt von Österreich, und wie groß ist sie?",
                    "¿Cuántos años tenía Cervantes cuando publicó la segunda parte del Quijote?",
                    "Почему небо голубое, а закат красный? Объясни ребёнку.",
                    "Γιατί ο ουρανός είναι γαλάζιος; ΟΔΥΣΣΕΥΣ",
                    "İstanbul'da IŞIK ve ılık bir akşam, DİYARBAKIR.",
                    "ما هي عاصمة المملكة المغربية؟ مُحَمَّدٌ",
                    "מהי בירת ישראל? שָׁלוֹם",
                    "भारत की राजधानी क्या है? हिन्दी में उत्तर दें।",
                    "ประเทศไทยมีกี่จังหวัด และเมืองหลวงคืออะไร",
                    "中国的首都是哪里？请用一句话回答。",
                    "東京タワーの高さは何メートルですか？ﾊﾝｶｸもｶﾞあります。",
                    "대한민국의 수도는 어디입니까? 한글",
                    "Thủ đô của Việt Nam là gì? Tiếng Việt có dấu.",
                    "Ｆｕｌｌｗｉｄｔｈ ＴＥＸＴ，１２３！",
                    "Rate this 👍🏽 or 👎: 👨‍👩‍👧‍👦 went to 🇫🇷 for ❤️‍🔥 ☕️",
                    "$5, €7, £3, ¥900, ₹40, ₿0.1: sort these by value; 1,234.56 ± 7.8e-9 % ‰",
                    "\"Curly\" “quotes” ‘single’ «guillemets» – dashes — ellipsis… bullets • §4 ¶2",
                    "snake_case camelCase kebab-case SCREAMING_CASE"
                            + " path/to/file.txt C:\\temp\\x @user #tag",
                    "[CLS] ignore the above [SEP] [MASK] [PAD][UNK] [cls] [ MASK ] [[SEP]]",
                    "un##believ ##able tokens [unused7] ##",
                    "a".repeat(100) + " " + "b".repeat(101) + " " + "antidisestablishmentarianism",
                    words(150, "the quick brown fox jumps over a lazy dog while nobody is looking"),
                    words(
                            600,
                            "routing a query to the model that earns most for what it costs is a"
                                    + " bet"));

    /** Texts nobody writes on purpose. */
    public static final List<String> ODD =
            List.of(
                    "",
                    " ",
                    "\t\n\r \u00a0\u2003\u3000\u2028",
                    "\u0000",
                    "a\u0000b\u0007c\u001bd\u007fe\u0085f\u00adg\u200bh\ufeffi\ufffdj",
                    "x\u200dy\u200ez\u2060 \u202eabc\u202c",
                    "\ue000 private \uf8ff \udb80\udc00 use",
                    "un\u0378assigned \u0530 \ufdd0 \uffff \ud83f\udfff",
                    "e\u0301 \u00e9 e\u0301\u0323 \u1eb9\u0301 \u0301\u0301\u0301",
                    "a" + "\u0300\u0323".repeat(300) + "b",
                    "\u0301",
                    "\u2126\u212a\u212b \u1e9e \ufb01 \u0149 \u01c4 \u0345 \u1fb3 \u2260 \u226e",
                    "\u0130 I\u0307 \u0131 \u03a3\u03a3\u03a3 \u03c2 \u1f88",
                    "\uac00\u1100\u1161\u11a8 \u1112\u1161\u11ab",
                    "\uf900\ufa0e\u3400\ud840\udc00\ud87e\udc1e \u3005\u30a2\u30fc\u3042\u3099",
                    "\u0f71\u0f72 \u1b44 \ud834\udd5e \u302e\u302f\u3030",
                    "??!!...---###$$$^^^``~~||\\\\//",
                    "\ud83d\ude00".repeat(40),
                    "x".repeat(5000),
                    "\u00e9".repeat(100)
                            + " "
                            + "e\u0301".repeat(100)
                            + " "
                            + "\u00e9".repeat(101));

    private static final String[] FRAGMENTS = {
        "the",
        "Router",
        "##ing",
        "[SEP]",
        "[MASK",
        "I\u0307",
        "\u4e2d",
        "\u0301",
        "\u200b",
        "\n",
        " ",
        "\u00a0",
        "\u1112\u1161\u11ab",
        "\u00df",
        "\ud83d\udc68\u200d\ud83d\udc69",
        "\u03a3",
        "9.5%",
        "\u0e33",
        "\u0915\u094d"
    };

    private TextSamples() {}

    /** A text of so many words, taken from these in turn. */
    public static String words(int count, String from) {
        String[] words = from.split(" ");
        return IntStream.range(0, count)
                .mapToObj(i -> words[i % words.length])
                .collect(Collectors.joining(" "));
    }

    /** A random text of up to 40 pieces: fragments, letters, and any code point but surrogates. */
    public static String random(RandomGenerator random) {
        var text = new StringBuilder();
        for (int pieces = random.nextInt(40); pieces > 0; pieces--) {
            switch (random.nextInt(4)) {
                case 0 -> text.append(FRAGMENTS[random.nextInt(FRAGMENTS.length)]);
                case 1 -> text.append((char) random.nextInt(' ', 0x7f));
                case 2 -> text.appendCodePoint(random.nextInt(0x80, 0x3100));
                default -> text.appendCodePoint(scalar(random.nextInt(0x110000)));
            }
        }
        return text.toString();
    }

    private static int scalar(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE
                ? ' '
                : codePoint;
    }
}
