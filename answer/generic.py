"""More words that frame a question and that no answer has to repeat; see answer/frame.py."""

from answer.frame import phrases

# How a value is asked for, and how people ask a clerk.
GENERIC = phrases(
    """
    trong vòng, cao nhất, thấp nhất, nhiều nhất, ít nhất, lớn nhất, nhỏ nhất, tổng, tổng số,
    tổng mức, khoảng, chừng, tầm, chính xác, cụ thể là, bao xa, mấy lần, lâu, hồi nào, liên quan,
    liên quan đến, liên quan tới, đối với, cho tôi, tra cứu, tra giúp, muốn hỏi, hỏi, nhờ, trước
    đây, chậm nhất, muộn nhất, sớm nhất, trễ nhất, thuộc về, chiếc, cái, thứ mấy,
    có trách nhiệm, chịu trách nhiệm, dành cho, tên là, gọi là, bản dự thảo,
    dự thảo kế hoạch, bản chính thức, bản ban hành, phiên bản, không quá, không dưới,
    không vượt quá, cuộc, thường lệ, ấy, thôi, chứ, nhỉ
    """
)
# What holds one of these words and says something all the same.
GENERIC_COMPOUNDS = phrases(
    """
    tổng kết, tổng hợp, tổng thể, tổng đài, tổng cục, tổng đàn, tổng diện tích, tổng kiểm tra,
    hỏi cung, hỏi đáp, câu hỏi, thăm hỏi, lâu dài, lâu năm, bao lâu nay, khoảng cách, tầm soát,
    tầm nhìn, tầm vông, cuộc thi, cuộc sống, cuộc họp, cuộc vận động
    """
)
