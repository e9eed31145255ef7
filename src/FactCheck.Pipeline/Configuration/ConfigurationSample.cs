namespace FactCheck.Pipeline.Configuration;

/// <summary>A configuration to start from: every key with its explanation, all but the first out of force.</summary>
public static class ConfigurationSample
{
    private const string Text = """
        # The settings of FactCheck; paths are told from here. 'factcheck config' shows what holds and why.
        # Các thiết lập của FactCheck; đường dẫn tính từ thư mục này. 'factcheck config' cho biết giá trị nào đang có hiệu lực.

        # What 'factcheck check' checks when no path is given. | Những gì được kiểm tra khi không nêu đường dẫn.
        articles: [.]

        # The language of the articles; otherwise each text decides. | Ngôn ngữ của bài; nếu không, mỗi bài tự quyết định.
        # language: vi

        # From which severity on a finding makes the run fail: error, warning, note, never. | Từ mức nào thì lần chạy bị coi là hỏng.
        # fail-on: error

        # How many such findings are let pass. | Cho qua bao nhiêu phát hiện như vậy.
        # max-findings: 0

        # Known findings, made with 'factcheck baseline create'; only new ones count then. | Các phát hiện đã biết; chỉ tính phát hiện mới.
        # baseline: .factcheck-baseline.json
        # new-only: true

        # Findings that are let pass, each with a reason. | Các phát hiện được cho qua, có nêu lý do.
        # suppressions: .factcheck-suppressions.yml

        # Results kept from run to run, or off. | Kết quả giữ lại giữa các lần chạy, hoặc off.
        # cache: .factcheck-cache

        # Articles checked at once, and the largest input in MB. | Số bài kiểm tra cùng lúc, và tệp lớn nhất tính bằng MB.
        # jobs: 2
        # max-size: 32

        # Severities of rules: error, warning, note, off; 'factcheck rules' lists them. | Mức của từng quy tắc.
        # rules:
        #   growth-arithmetic: warning

        # Words of your own beside the built-in ones. | Từ ngữ riêng của tòa soạn.
        # vocabulary:
        #   languages:
        #     vi:
        #       measures:
        #         ticket-sales: [doanh thu phòng vé, tiền bán vé]
        #       units:
        #         sai: [sải, sải tay]
        #       nouns: [quầy vé]
        #   money: [ticket-sales]
        #   units:
        #     length:
        #       sai: 1.83
        #   aliases:
        #     Alibaba Cloud: [AliCloud]

        # Where the exports of your publishing system keep what. | Tên các trường trong bản xuất từ CMS.
        # cms:
        #   id: articleId
        #   headline: [tit, title]
        #   body: noi_dung

        # Other settings for the articles of a folder. | Thiết lập khác cho một thư mục.
        # folders:
        #   drafts:
        #     fail-on: never

        """;

    /// <summary>The text of the file.</summary>
    public static string Write() => Text.ReplaceLineEndings("\n");
}
