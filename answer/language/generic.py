"""More words that frame a question and that no answer has to repeat; see frame.py."""

from answer.language.frame import phrases
from answer.language.synonyms import listed_phrases

# How a value is asked for, and how people ask a clerk.
GENERIC = phrases(
    """
    trong vòng, cao nhất, thấp nhất, nhiều nhất, ít nhất, lớn nhất, nhỏ nhất, tổng, tổng số,
    tổng mức, khoảng, chừng, tầm, chính xác, cụ thể là, bao xa, mấy lần, lâu, hồi nào, liên quan,
    liên quan đến, liên quan tới, đối với, cho tôi, tra cứu, tra giúp, muốn hỏi, hỏi, nhờ, trước
    đây, chậm nhất, chậm nhất là, muộn nhất là, trễ nhất là,
    muộn nhất, sớm nhất, trễ nhất, thuộc về, chiếc, cái, thứ mấy,
    có trách nhiệm, chịu trách nhiệm, dành cho, tên là, gọi là, bản dự thảo,
    dự thảo kế hoạch, bản chính thức, bản ban hành, phiên bản, không quá, không dưới,
    không vượt quá, cuộc, thường lệ, ấy, thôi, chứ, nhỉ, hử, hen, nha, nhen, luôn, vậy ta,
    định, dự định, ước, ước tính, ước đạt, ước chừng, cả thảy, tất thảy, vỏn vẹn, ngót nghét,
    xấp xỉ, độ chừng, khoảng độ, ít ra, cùng lắm, cả năm, cả tỉnh, cả huyện, cả xã, cả phường,
    cả thành phố, toàn tỉnh, toàn huyện, toàn xã, toàn phường, toàn thành phố, toàn bộ, toàn,
    trước mắt, hiện giờ, lúc này, hết, cho phép, họ, chuyện, câu chuyện, thường, phần, mỗi, căn,
    sau bao lâu, trong bao lâu, mất bao lâu, trong mấy giờ, tp, tx, tt, rồi, hay là, xin hỏi,
    đứng ra, đứng đầu, cầm trịch, đảm đương, gánh, gánh vác, cáng đáng, quán xuyến,
    phụ trách chính, chịu trách nhiệm chính, trách nhiệm chính, nhận trách nhiệm, trách nhiệm,
    hằng năm, hằng quý, hằng tháng, hằng tuần, hằng ngày, hàng năm, hàng quý, hàng tháng,
    hàng tuần, hàng ngày, mỗi tháng, mỗi tuần, mỗi ngày, từng năm, từng quý, từng tháng,
    lo liệu, lo việc, đứng mũi chịu sào, chủ xị, làm đầu mối, đảm đương việc, được nhờ,
    dựa vào, dựa trên, dựa theo, mảng, khâu, chạy, dịp, nhân dịp, vào dịp, đúng dịp,
    buổi, đem, đem đi, dự tính, tính, tóm giúp, tóm hộ, tóm, nhắc tôi, bản kế hoạch, những bản,
    các bản, đó là, tóm lại, nhắc lại, nhắc lại giúp,
    chỉ tiêu chính, chỉ tiêu chủ yếu, chỉ tiêu cơ bản, chỉ tiêu chủ chốt,
    chỉ tiêu quan trọng, chỉ tiêu nổi bật, chỉ tiêu then chốt, coi, hình như, mang máng
    """
)
# What holds one of these words and says something all the same; so does what has synonyms.
GENERIC_COMPOUNDS = listed_phrases() | phrases(
    """
    tổng kết, tổng hợp, tổng thể, tổng đài, tổng cục, tổng đàn, tổng diện tích, tổng kiểm tra,
    hỏi cung, hỏi đáp, câu hỏi, thăm hỏi, lâu dài, lâu năm, bao lâu nay, khoảng cách, tầm soát,
    tầm nhìn, tầm vông, cuộc thi, cuộc sống, cuộc họp, cuộc vận động, quyết định, định kỳ,
    định danh, xác định, nghị định, ổn định, quy định, chỉ định, định mức, định hướng, giám định,
    thẩm định, cố định, định cư, kiểm định, nhận định, phân định, giả định, khẳng định, hoạch định,
    định vị, định giá, định lượng, quy ước, hương ước, công ước, ước mơ, giao ước, hết hạn,
    hết hiệu lực, dòng họ, họ tên, họ và tên, họ hàng, nói chuyện, trò chuyện, kể chuyện,
    thường xuyên, thường trực, thường trú, bình thường, bất thường, thông thường, bồi thường,
    thường niên, thường kỳ, thường vụ, thành phần, phần mềm, phần cứng, cổ phần, phần tử, phần quà,
    căn cứ, căn cước, căn hộ, an toàn, toàn dân, toàn diện, toàn quốc, toàn cầu, toàn văn,
    bảo toàn, hoàn toàn, toàn dân bảo vệ, người đứng đầu, trách nhiệm giải trình, xử lý trách nhiệm,
    quy trách nhiệm, bảo hiểm trách nhiệm, tinh thần trách nhiệm, tính chất, giới tính, máy tính,
    tính toán, tính theo, cách tính, đặc tính, thuộc tính, tính pháp lý, tính khả thi, mạn tính,
    độc tính, mãn tính, tính sẵn sàng, buổi sáng, buổi chiều, buổi trưa, đem lại,
    tài khoản, điều khoản, khoản vay, bao tải, bao bì, bao gói, bao cát, bao vây, bao phủ,
    tiếng anh, nước anh, coi trọng, coi thường, trông coi, coi sóc, xem coi
    """
)
