"""Who asks and what for, where a part of a question tells it: "Báo chúng tôi viết bài về ..."."""

import re

WE = (
    r"(?:(?:(?:báo|đài|trường|cơ quan|đơn vị|phòng|xã|phường|huyện|sở|công ty|đoàn|lớp|bên"
    r"|văn phòng|hội|khoa|ban|tổ|đội|viện|nhóm|trung tâm|tòa soạn|chi bộ|hợp tác xã)"
    r"(?: \w+){0,3}? )?"
    r"(?:tôi|mình|em|cháu|chúng (?:tôi|em|mình)|bọn em))"
)
OFFICIAL = (
    r"(?:biên tập viên|phóng viên|nhà báo|thực tập sinh|sinh viên|giáo viên|hiệu trưởng|cán bộ"
    r"|chuyên viên|kế toán|văn thư|thư ký|trưởng (?:thôn|ấp|khóm|phòng|ban)|bí thư|chủ tịch|phó"
    r"|giám đốc|chánh văn phòng|lãnh đạo|sếp|thủ trưởng|đại biểu|cử tri|bà con|người dân|dân"
    r"|cấp trên|đồng chí|anh|chị|thầy|cô|bác|bạn|đoàn \w+ \w+|có (?:người|bà con|cán bộ|phóng viên"
    r"|nhà báo|đơn vị|khách)|(?:trên|dưới) (?:tỉnh|huyện|xã|sở|bộ|trung ương|thành phố|phòng"
    r"|cơ sở))"
)
_DAY = (
    r"(?:sắp|(?:tuần|tháng) (?:sau|tới|này)|(?:ngày |sáng |chiều )?mai|hôm nay"
    r"|(?:sáng|chiều|tối) nay)"
)
_SOON = rf"(?:{_DAY}|vừa|mới|đang|chuẩn bị|cần|để|phục vụ|viết|soạn|làm|in)"
_WORK = (
    r"(?:\bbài\b|báo cáo|slide|họp|biểu (?:mẫu|thống kê)"
    r"|đứng lớp|lên lớp|mời khách|giao ban|tờ trình|tham luận"
    r"|phát biểu|gấp|số liệu|bản tin|tiếp (?:dân|đoàn|khách|xúc cử tri)|thuyết trình|phóng sự)"
)
# Work that plans speak of as well; with a day it is what somebody has to do.
_OFFICE_WORK = (
    r"(?:trình|hội nghị|nộp|thẩm định|kiểm tra|thanh tra|giám sát|sơ kết|tổng kết|dự toán"
    r"|làm việc với|đi cơ sở)"
)
SELF = r"(?:tôi|mình|em|cháu|con(?= (?:là|ở)\b)|chúng (?:tôi|em|mình)|(?:bọn|bên|tụi) (?:em|mình))"
# What somebody tells of himself; what he remembers or has heard is still asked about.
_OF_SELF = (
    rf"^\W*(?:dạ,? )?(?:do |vì |tại |số là )?{SELF}(?! (?:ơi|à|ạ|nhỏ|bé|học sinh|gái|trai)\b)"
    r"(?! (?:(?:cũng|vẫn|có|được|chỉ|từng|lại|còn|hay|không|chưa|chẳng) ){0,2}(?:nhớ|nghe|thấy|biết"
    r"|đọc(?! kỹ| xong| hết)|hiểu|tưởng|nghĩ|tin|rõ|quên|đoán|ngờ|hỏi về)\b) \w+"
)
# "Để kịp trình thường trực", "vì phải trả lời cử tri": whom it is wanted for.
_FOR_WHOM = (
    rf"^\W*(?:để|nhằm|phục vụ|vì|do)\b(?: \w+){{0,3}}? (?:{SELF}|kịp|tiện|giao ban|hội ý|tiếp dân"
    r"|slide|bản tin|(?:trình|báo cáo|trả lời|gửi|nộp|tham mưu|cho) (?:\w+ )?(?:lãnh đạo|sếp"
    r"|thường trực|cấp trên|cử tri|đại biểu|thủ trưởng|ban giám đốc|phóng viên|nhà báo|bà con))\b"
)
_MEANWHILE = (
    r"^\W*(?:trong (?:lúc|khi) (?:chờ|đợi)|nhân tiện|tiện (?:đây|thể)|sẵn (?:đây|tiện)"
    r"|trước (?:khi|giờ) (?:họp|vào họp|lên họp|báo cáo|tiếp))\b"
)
# Words that tell of who asks and what for, in a part that asks nothing.
TELLS = re.compile(
    rf"{_OF_SELF}|{_FOR_WHOM}|{_MEANWHILE}|"
    rf"^\W*(?:(?:tuần|tháng|sáng|chiều|tối|ngày|hôm|đầu|cuối|mai|sau|nay|tới) ?){{0,4}}\W*{WE}"
    r" (?:(?:sắp|đang|cũng|vừa|mới|có|còn|chỉ|bên) )*(?:chuẩn bị|cần|muốn|phải|được(?! biết)|hỏi|là"
    r"|đứng"
    r"|dạy|đi|làm|viết|soạn|dự|họp|trình|nói|lên|báo cáo|tổng hợp|xây dựng|tiếp|nhận|biên|tập|ở"
    r"|thực tập|học|công tác|phụ trách|theo dõi|về|rà|tra|tìm|lập|gom|thẩm tra|giám sát|kiểm tra"
    r"|phỏng vấn|thuyết trình|phát biểu|nhờ|xin)\b"
    rf"|^\W*{_SOON}\b.*{_WORK}|^\W*{_DAY}\b.*{_OFFICE_WORK}"
    rf"|^\W*(?:dạ,? )?(?:{WE} )?(?:xin )?(?:kính )?(?:chào|gửi) (?:{OFFICIAL}|các|quý)"
    rf"|^\W*(?:(?:chả|số|chuyện|thật ra|thú thật)(?: là)? )?(?:em |cháu )?{OFFICIAL} "
    r"(?:\w+ ){0,5}?(?:hỏi|thắc mắc|muốn (?:biết|hỏi)"
    r"|cần (?:biết|số|tìm|gấp)|gọi (?:điện|lên|hỏi)|nhờ|nhắn|xin|yêu cầu (?:báo|cho))(?! cung\b)\b"
    r"|\bcần (?:gấp|chốt|(?:vài |mấy |một số )?(?:số liệu|con số|thông tin)|biết"
    r"|trả lời)(?: gấp| ngay)*\W*$"
    r"|^\W*(?:cần gấp|gấp|hỏi (?:nhanh|gấp)|xác minh|kiểm tra lại|tra cứu|câu hỏi|việc gấp)\W*$"
    r"|^\W*(?:i|we|my|our|as an? \w+)\b(?! (?:also |seem to |once )?(?:remember|recall|think"
    r"|hea|know|knew|believe|read|saw|see|understand|was told))"
    r"|^\W*(?:for|next week|tomorrow|this (?:week|morning))\b.*"
    r"\b(?:report|briefing|talk|slides?|meeting|speech|class|presentation|lesson|article|story)\b"
    r"|^\W*(?:someone|people|(?:a|the|my|our) (?:reporter|boss|editor|colleague|chair\w*|head"
    r"|director|resident)) .*\b(?:asks?|asked|needs?|wants?)\b",
    re.IGNORECASE,
)
# What the words behind such a part begin with where they ask without a question word.
REQUEST = re.compile(
    r"\W*(?:(?:làm ơn|vui lòng|xin|hãy|kính|đề nghị|đồng chí|anh|chị|bạn|nhờ(?: \w+)?|giúp|please"
    r"|kindly|can you|could you) )*"
    r"(?:(?:cho|nhắc|báo|gửi|giúp|chỉ) (?:giúp |lại |hộ )?"
    r"(?:tôi|em|mình|cháu|chúng tôi|chúng em|xin|biết|hỏi|xem)"
    r"|(?:nhắc|tóm|tóm tắt|tìm|kiếm|tra|liệt kê|kể|lấy|lọc|gom|điểm|nêu|trích|tổng hợp|đọc|xem"
    r"|soạn) (?:giúp|hộ|giùm|dùm|lại|ra|tôi|em|mình|cho|nhanh|gọn)"
    r"|kiểm tra (?:giúp|hộ|giùm|dùm)|nêu (?!cao|gương)"
    r"|(?:tóm tắt|liệt kê|kể tên|tổng hợp|so sánh|tìm) "
    r"|nhờ|xin (?:số|tên|ngày|hạn|mức|danh sách)"
    r"|(?:remind|tell|give|show|send|find|list|summari[sz]e|compare|let|get|pull)\b)",
    re.IGNORECASE,
)
