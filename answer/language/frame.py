"""Words of questions that an answer has to have, need not have, or has in other words.

Written with their diacritics: folded they would take others with them. "báo cáo" is not "bao",
and "tái phạm tội" is not "tại" and "tôi".
"""


def phrases(text: str) -> frozenset[tuple[str, ...]]:
    """The comma-separated phrases of a text as tuples of words."""
    return frozenset(tuple(part.split()) for part in " ".join(text.split()).split(", "))


# Nouns before "nào" that are asked with other means or say nothing.
NOT_ASKED = phrases(
    """
    vị trí, nội dung, nhiệm vụ, việc, cái, kế hoạch, văn bản, tài liệu, mục, lúc, khi, ngày,
    tháng, năm,
    quý, giờ, cơ quan, đơn vị, sở, phòng, ban, ngành, lực lượng, tổ chức, ai, người, lĩnh vực, biện
    pháp, giải pháp, đối tượng, trường hợp, điều kiện, hình thức, phương thức, cách, câu, đoạn, điều
    khoản, hướng, thế, mốc, hồ, vị, lãnh đạo, chỉ tiêu, số liệu, mức, thời gian, đâu, nơi, chỗ, bao,
    tiêu chí, cao hơn, thấp hơn, bên, phía, quy định, cấp, ông, bà, đồng chí, chức vụ, nghị định,
    quyết định, chỉ thị, nghị quyết, kết luận, luật, thời điểm, dịp, đợt, khoảng, ngưỡng, con số,
    hôm, phần, phần việc, công việc, khâu, mảng, buổi, chừng, bữa, tuần, đoàn thể, bộ phận, chuyên
    môn, nghiệp vụ, chuyên trách, chuyên ngành, chủ quản, tham mưu, giúp việc, trực thuộc, cơ quan
    chức năng, lực lượng chức năng, số máy, máy, hướng nước, nước, quốc gia, đầu mối, hạn, nguồn, từ
    nguồn, tỉnh, huyện, thành phố, thị xã, địa phương, quận, xã, phường, thị trấn, khẩu hiệu, phương
    châm
    """
)


# Words and phrases that ask or frame and that no answer has to repeat.
FRAME_VI = phrases(
    """
    nào, gì, ai, đâu, sao, bao nhiêu, bao giờ, mấy, thế nào, như thế nào, ra sao, là gì, hay không,
    khi nào, là, có, được, bị, của, cho, ở, tại, theo, trong, ngoài, trên, dưới, về, với, và, hay,
    hoặc, những, các, một, này, kia, đó, đây, để, từ, vào, ra, phải, nên, cần, hãy, sẽ, đã, đang,
    cũng, như, vì, nhằm, thì, mà, đến, tới, bằng, lên, xuống, do, khi, nếu, rằng, tôi, chúng tôi,
    mình, em, anh, chị, ông, bà, xin, giúp, vui lòng, cho hỏi, kế hoạch, văn bản, tài liệu, kho, nội
    dung, quy định, nhắc đến, nhắc tới, nhắc, nêu, nêu rõ, đề cập, nói đến, nói về, nói tới, nói gì,
    nói, dẫn chiếu, trích dẫn, viện dẫn, dẫn, yêu cầu, cho biết, tìm, tìm kiếm, liệt kê, cho xem,
    xem, về việc, việc, vấn đề, ngày, tháng, năm, quý mấy, phần trăm, so sánh, đối chiếu, giữa, chỉ
    tiêu, đặt ra, đề ra, đưa ra, muốn, câu mẫu, mẫu câu, mẫu, câu, đoạn văn, đoạn, cụm từ, điều
    khoản, tham khảo, viết, diễn đạt, ghi, giao nhiệm vụ, nhiệm vụ, được giao, giao, chủ trì, phối
    hợp, phụ trách, thực hiện, cơ quan, đơn vị, làm gì, làm, thay đổi, qua các năm, khác nhau, giống
    nhau, khác, giống, hạn nộp, thời hạn, hạn cuối, hạn chót, hạn, lịch, chốt, kéo dài, diễn ra, bắt
    đầu, kết thúc, giờ, đầu mối, mức trần, mức, tối đa, tối thiểu, giá trị, con số, hiện nay, hiện,
    xong, đạt, mới, thêm, nơi, cao hơn, thấp hơn, cao, thấp, hơn, lần, tổng cộng, tất cả, vị, lãnh
    đạo nào, thời gian, thời điểm, lúc, hồi, bên, phía, người ta, gồm, bao gồm, cụ thể, riêng, mấy
    giờ, trị giá, áp dụng, phấn đấu, quyết tâm, dự kiến, xác định, muốn biết, hiện hành, sao cho,
    trích nguyên văn, nguyên văn, trích lại, trích y nguyên, y nguyên, chép lại, chép nguyên văn,
    trích đúng, kể tên ra, kể tên, kể hết ra, kể hết, kể ra, nêu tên, nêu hết, cho cả danh sách, cả
    danh sách, lên danh sách, ban hành, đề ngày, bao lâu, một lần, cụm, đặt, nói rằng, hai năm, ba
    năm, các năm, mấy năm, hôm, đảm nhận, lấy, tên gì, được phép, mốc, mỗi năm, mỗi quý, lo, đảm
    nhiệm, đảm trách, đòi hỏi, đừng, nhiêu, bao, hả, vậy, thế, ạ, nhé, không, chủ trương,
    có chủ trương, phòng khi, mong, mong muốn
    """
)
# Words that hold a word of the frame and say something all the same.
COMPOUNDS = phrases(
    """
    thu hồi, đúng thời hạn, về việc làm, giai đoạn, hướng dẫn, việc làm, cao điểm, công nghệ cao,
    nâng cao, cao tuổi, nông thôn mới, xây dựng mới, lắp mới, con em, bà con, dẫn độ, lãnh đạo, hạn
    chế, trước thời hạn, có thời hạn, đạt chuẩn, giao thông, bàn giao, giao nộp, giao ban, giao lưu,
    ghi âm, ghi hình, bắt giữ, câu lạc bộ, kho bạc, nơi cư trú, trong nước, nước ngoài, cho vay, cho
    thuê, có tổ chức, kiểu mẫu, bị can, bị hại, bị cáo, năm sau, tháng hành động, ngày hội, ngày
    toàn dân, ngày thế giới, ra quân, ra đầu thú, ra mắt, xuống cấp, giúp đỡ, giúp việc, anh hùng,
    chị em, em bé, trẻ em, xin việc, tìm việc, viết bài, cuộc thi viết, làm giả, hàng giả, giữa kỳ,
    khác giới, không gian, không khí, không gian mạng, không chuyên, không phép, mới nổi, thêm tội,
    ghi nhận, cơ quan điều tra, chuẩn bị, trang bị, thiết bị, trên máy, bị thương, bị động, lực
    lượng, chi cục, chi bộ, chi đoàn, chi hội, chi trả, chi tiết, chi nhánh, chi phí, chi viện, chi
    tiêu, sử dụng, dùng chung, thực hiện nghĩa vụ, vấn đề xã hội, đoạn đường, mẫu vật, khi khẩn cấp,
    chủ trương đầu tư, chủ trương của đảng, chủ trương chính sách, biểu hiện, tìm hiểu, hợp đồng,
    thuê kho, kho bảo quản, kho lưu trữ, kho hàng, kho lạnh, kho thóc, kho thuốc,
    trên không, dưới nước, báo cáo, báo cáo tháng, báo cáo quý, báo cáo năm, báo cáo tuần, báo cáo
    ngày, theo dõi, dân số, bên lề, đặt hàng, hiện trường, thể hiện, phát hiện, tái hiện, phối hợp
    liên ngành, quy định pháp luật, giá trị gia tăng, mức độ, mức sống, định mức, hạn mức, câu hỏi,
    để lại, tập thể, đoàn thể, cụ thể hóa, nội dung tuyên truyền, một cửa, một chiều, các bon, đề
    án, biểu mẫu, mẫu biểu, giao dịch, giao thương, chống hạn, hạn hán, hạn mặn, khô hạn
    """
)
FRAME_EN = phrases(
    """
    a, an, the, of, in, on, at, to, by, for, from, with, and, or, nor, but, not, no, is, are, was,
    were, be, been, being, am, do, does, did, done, has, have, had, will, would, shall, should, can,
    could, may, might, must, what, which, who, whom, whose, when, where, why, how, many, much, long,
    far, often, this, that, these, those, it, its, he, she, his, her, they, their, them, we, our,
    us, you, your, i, my, me, as, if, than, then, there, here, into, onto, over, under, after,
    before, during, between, among, about, against, through, up, down, out, off, more, most, less,
    least, other, another, such, some, any, all, each, every, both, same, only, also, very, so, too,
    plan, plans, planned, document, documents, mention, mentions, mentioned, mentioning, contain,
    contains, cite, cites, cited, citing, refer, refers, referring, say, says, said, state, states,
    stated, according, year, set, sets, setting, give, given, gives, tell, please, find, show, list,
    target, targets, name, named, called, held, hold, due, district, province, city, ward, kind,
    type, put, made, make, makes, making, include, includes, included, including, need, needs, want,
    regarding, concerning, until, run, runs, take, takes, place, happen, required, expected,
    supposed, aim, aims, deal, deals, dealing, dealt, talk, talks, itself, comes, goes, talking,
    discuss, discusses, discussed, cover, covers, address, addresses, speak, speaks, s
    """
)
# Words that ask for a fact about a document; the document itself need not say them.
DOCUMENT_FRAME = phrases(
    """
    ký, người ký, ký tên, bản nào, giữ, ban hành, số hiệu, số, mang số, ngày ký, nơi nhận, gửi, căn
    cứ, pháp lý, thế chỗ, thế chân, tên, tên gọi, đứng tên, bản chính thức, bản ban hành, chính
    thức, trích yếu, tiêu đề, tờ trình, dựa trên, dựa vào, ký hiệu, mang, ra đời, đặt bút, đề, ông
    bà, đồng chí, chức danh, họ tên, họ và tên, đứng tên dưới, người đứng tên, đầy đủ, cơ quan, chức
    vụ, lãnh đạo, để thực hiện, sign, signed, signs, signer, signatory, issued, issues, issue,
    issuer, number, legal, basis, recipients, recipient, title, code, reference, date, dated, carry,
    carries, bear, bears
    """
)

# Words that ask for wording or an overview; what is quoted need not say them.
KIND_FRAME = {
    "compare": phrases(
        """
        so với, so, qua ba, qua hai, qua bốn, qua, sang, nâng, nâng lên, nâng thêm, tăng lên, tăng
        thêm, tăng bao nhiêu, giảm bao nhiêu, giảm xuống, giảm đi, hạ xuống, điều chỉnh, cùng kỳ,
        tăng hay giảm, giảm hay tăng, cao nhất, thấp nhất, nhiều nhất, lớn nhất, ít nhất, nhỏ nhất,
        sớm nhất, nhiều hơn, ít hơn, lớn hơn, nhỏ hơn, sớm hơn, muộn hơn, hai huyện, hai tỉnh, hai
        xã, hai phường, hai thành phố, hai nơi, hai bên, hai địa phương, hai kế hoạch, ba huyện, ba
        tỉnh, ba nơi, ba địa phương, ba kế hoạch, cả hai, cả ba, còn, thì, mốc năm, năm mốc, dùng để
        so, dùng để so sánh, dùng để tính, dùng làm mốc, dày hơn, thưa hơn, dày hay thưa, mỗi nơi,
        mỗi bên, từng bên, từng nơi, có phải cùng, chỗ nào, có phải, điểm nào, chênh lệch, chênh
        nhau, chênh, hơn kém, bằng nhau, như nhau, biến động, diễn biến, xu hướng, lần lượt, thay
        đổi, lệch nhau, lệch, chênh với, cách nhau, mấy ngày, bao nhiêu ngày, đòi, hơn kém nhau,
        nhau, tăng giảm, lên xuống, tăng hay, cùng, có tăng, có giảm, đem so, so thử, mấy điểm, điểm
        phần trăm, mốc để tính, mốc tính, mốc so sánh, để tính, năm gốc, làm gốc, làm mốc, mốc, bản,
        dự thảo, bản dự thảo, bản ban hành, bản chính thức, tỉnh và huyện, huyện và tỉnh, tỉnh và
        các huyện, các huyện, các tỉnh, các xã, các địa phương, cấp huyện, cấp tỉnh, cấp xã, huyện,
        tỉnh, compare, compared, comparison, difference, differences, versus, vs, higher, lower,
        highest, lowest, larger, smaller, draft, issued, final, official, version, bigger, both,
        earlier, later, fewer, fewest, change, changed, differ, vary, evolve
        """
    ),
    "wording": phrases(
        """
        câu khẩu hiệu, khẩu hiệu, phương châm, nói việc, ví von, hình ảnh ví von, hình ảnh ví, so
        sánh ví von, cách ví, câu nói, chế độ, lại, cùng, mượn, có sẵn, viết sẵn, sẵn có, cho mượn,
        cho mình, câu văn, câu mở đầu, mở đầu, dùng lại được, có cụm, có chữ, vừa, đem, đoạn viết,
        đưa vào, đưa vào phần, dự thảo, hay, xin lại, chỗ viết, chỗ nói, chỗ ghi, cũ, kế hoạch
        trước, dùng câu, dùng câu nào, để nói về, để nói, nói, lời lẽ, lời văn, cách nói, cho xin,
        trích, trích ra, chép, các kế hoạch cũ, kế hoạch cũ, trước đây, hành văn, diễn tả, thể hiện,
        dùng, tỉnh, huyện, câu chữ, gợi ý, gợi ý câu chữ, cách, cách viết, cách ghi, cách diễn đạt,
        viết phần, viết mục, ghi phần, cách viết phần, cách viết mục, phần về, mục về, mẫu phần, mẫu
        mục, gần với, gần giống, tương tự, soạn, dùng lại, wording, phrase, clause, clauses,
        sentence, sentences, sample, samples, precedent, precedents, similar, closest, text,
        paragraph, used, using, use, write, phrased
        """
    ),
    "overview": phrases(
        """
        huyện, tỉnh, thị trấn, gì chính, có gì chính, cái nhìn chung, cái nhìn, nét chính, sơ lược,
        đầu việc, phần việc, mảng việc, việc chính, việc lớn, nhắm tới, nhắm đến, nhắm vào, gọn lại,
        gọn thôi, phải làm, cần làm, chủ yếu, trọng tâm, tập trung vào, tập trung, xoay quanh, nhấn
        mạnh, hướng đến, hướng tới, hướng vào, tổng hợp, tóm tắt, tóm gọn, rút gọn, nêu khái quát,
        tổng quan, điểm đáng chú ý, đáng chú ý, điểm cần lưu ý, điểm quan trọng, điểm mấu chốt, điểm
        cần nắm, điểm chính, ý chính, điểm nổi bật, nội dung chính, nội dung chủ yếu, nội dung cơ
        bản, tóm lược, điểm lại, điểm qua, gom lại, góp lại, khái lược, đưa vào, qua các, toàn bộ,
        tập hợp, gom, bản tóm lược, bản tóm tắt, bản tổng hợp, ngăn, ngăn chặn, ngăn ngừa, đối phó,
        tình trạng, rà lại, xem lại, các huyện, các tỉnh, các xã, các ngành, liên quan, liên quan
        đến, các nơi, địa phương, hệ thống lại, giúp tôi, trong kho, thống kê, mọi nội dung, mọi,
        tất cả nội dung, lấy đủ, nói gì, dùng, có dùng, này, biện pháp, giải pháp, hình thức, phương
        thức, cách thức, cách làm, các hoạt động, công tác, trình bày, khái quát, các phần, cách các
        nơi, tóm lại, nắm nhanh, cho lãnh đạo, overview, summary, summarise, summarize, summarised,
        brief, briefing, key, main, points, measure, measures, content, contents, everything, steps,
        actions
        """
    ),
}
# Words that ask where something stands.
KIND_FRAME["which"] = phrases(
    """kiếm, kiếm giùm, lọc, lọc ra, gom, giùm, thế chỗ, thế chân, căn cứ, căn cứ vào, dựa trên,
    dựa vào, thống kê, tìm hết, nằm, nằm ở, xuất hiện, chi, chi cho, dùng, dùng cho, dùng vào,
    chỗ nào, chỗ, nói chuyện, nhắc chuyện, kể chuyện, bàn chuyện, bàn về, bàn đến, bàn tới,
    đả động, đả động đến"""
)
# Words that name the kind of value asked for; a sentence that holds such a value need not say them.
EXPECT_FRAME = {
    "percent": phrases(
        "tỷ lệ, tỉ lệ, giữ, giữ ở, duy trì, khống chế, rate, percentage, percent, share"
    ),
    "phone": phrases(
        """gom, gom giúp,
        gọi, gọi điện, gọi thẳng, thẳng, bấm, bấm số, quay số, alo, để số, liên hệ, số máy, số,
        số điện thoại, số trực, số trực ban, trực ban, máy,
        đường dây nóng,
        đường dây điện thoại nóng, đường dây,
        hotline, tổng đài, phone, number, telephone"""
    ),
    "money": phrases(
        """số tiền, tiền, đồng, tỷ, triệu, đóng, khoản, khoản chi, riêng khoản,
        phải đóng, phải nộp, phải trả, tốn, tốn kém, tốn
        hết, mất, bỏ ra, đem, dắt, đi, được cấp, cả gói, gói tiền, cả gói tiền, khoản tiền,
        mấy tiền, mang đi, trông vào, trông cậy vào, trông chờ vào,
        chi, chi ra, dành, dành cho, cho công việc, money, amount, sum, aside, set aside,
        earmarked, allocated, budgeted"""
    ),
    "number": phrases(
        """số lượng, lượng, khối lượng, số, number, đang hoạt động, còn hoạt động, hiện hoạt động"""
    ),
    "duration": phrases(
        """một lần, một, lần, chế độ, kỳ, dày, thưa, frequently, frequency, regularly, interval,
        intervals"""
    ),
    "source": phrases(
        """lấy, nguồn, nguồn nào, từ, tiền, tiền bạc, kinh phí, trích, paid, funded, source,
        sources, financed, pays,
        funds"""
    ),
    "country": phrases("hướng, nước, quốc gia, từ hướng, phía"),
    "territory": phrases(
        """đưa vào danh sách, nằm trong danh sách, nằm, nằm ở, thuộc, đi, đi tới, đi đến,
        tỉnh nào, huyện nào, xã nào, phường nào,
        quận nào, thị trấn nào, thị xã nào, thành phố nào, ấp nào, thôn nào, xóm nào, khóm nào"""
    ),
    "date": phrases(
        """nộp, gửi, trước, chót, cuối cùng, hạn cuối cùng, thời hạn cuối cùng, hết hạn,
        hôm nào, bữa nào, chừng nào, khoảng nào, lúc nào, buổi nào, trước
        hôm nào, trong khoảng, lúc nào trong tuần, ngày nào trong tuần, trong tuần, date, deadline,
        day, month, due"""
    ),
    "agency": phrases(
        """cơ quan nào, đơn vị nào, sở nào, ngành nào, lực lượng nào, đoàn thể nào, hội nào,
        bên nào,
        phòng nào, ban nào, bộ phận nào, đơn vị, cơ quan, cầm đầu, cầm trịch, cầm cái,
        đứng mũi, đứng ra, đứng ra làm, đứng ra lo, làm chính, lo chính, chủ công, nòng cốt chính,
        trực tiếp làm, trực tiếp thực hiện, trực tiếp lo,
        để mắt, để mắt tới, để mắt đến, lo liệu, chịu trách nhiệm chính, chịu chính, nhờ, cậy,
        agency, agencies, department, body, unit, force, office, authority, organisation,
        organization, departments, bodies, units, forces, offices, authorities, organisations,
        organizations, institutions, carry, carries, carried, lead, leads, responsible, charge"""
    ),
}
# Question words as typed without diacritics, where restoring may miss them.
FRAME_UNACCENTED = phrases(
    """nao, gi, dau, sao, se, nhieu, may, la, o, cua, co, duoc, cho, the, nhac, neu, tim, ky, xem,
    ve, nay"""
)

# Pairs of words that mean the same in either order: "tội phạm" and "phạm tội", folded.
SWAPPED = [
    {"toi", "pham"}, {"bieu", "mau"}, {"bao", "dam"}, {"dau", "tranh"}, {"tim", "kiem"},
    {"cat", "giam"}, {"bao", "lut"},
]  # fmt: skip
