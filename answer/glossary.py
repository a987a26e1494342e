"""English words of the field and what Vietnamese plans call them.

English questions are searched by meaning (the model is multilingual), but whether a passage is
about what was asked is judged by words. This glossary gives the judge its words. Keys are English
stems or phrases; values are Vietnamese phrases, any of which counts.
"""

from functools import lru_cache

_ENTRIES = """
hotline: đường dây nóng, đường dây điện thoại nóng | phone: điện thoại, đường dây nóng | telephone: điện thoại
crime: tội phạm, phạm tội | criminal: tội phạm, hình sự | drug: ma túy | narcotic: ma túy | addict: nghiện | rehabilitation: cai nghiện, tái hòa nhập
traffick: mua bán | human trafficking: mua bán người | victim: nạn nhân | prevent: phòng ngừa, phòng chống | prevention: phòng ngừa, phòng chống
reoffend: tái phạm | recidivism: tái phạm | prison: án phạt tù, tù | sentence: án phạt tù, án | inmate: phạm nhân, tù | release: chấp hành xong, tha tù, mãn hạn tù
finish: chấp hành xong | finished: chấp hành xong | ex-prisoner: chấp hành xong án phạt tù | reintegration: hòa nhập
report: báo cáo | quarter: quý | quarterly: quý, hàng quý | annual: năm, hàng năm | monthly: tháng, hàng tháng | six-month: 6 tháng | deadline: thời hạn, trước ngày
investigat: điều tra, khám phá | detection: khám phá, phát hiện | clearance: khám phá | case: vụ án, vụ, án | murder: giết người | theft: trộm cắp | fraud: lừa đảo | scam: lừa đảo
serious: nghiêm trọng | very serious: rất nghiêm trọng | denunciation: tố giác | tip: tin báo | resolve: giải quyết | settle: giải quyết | handle: xử lý
prosecut: truy tố, khởi tố | trial: xét xử | court: tòa án | procuracy: viện kiểm sát | suspended: tạm đình chỉ | fugitive: truy nã | wanted: truy nã
reduce: giảm, kéo giảm | reduction: giảm | decrease: giảm | increase: tăng | lower: giảm | cut: giảm
child: trẻ em | children: trẻ em | abuse: xâm hại | juvenile: thanh thiếu niên | youth: thanh niên, thanh thiếu niên | student: học sinh, sinh viên | school: trường, học đường
woman: phụ nữ | women: phụ nữ | marriage: kết hôn | foreign: nước ngoài | foreigner: người nước ngoài
police: công an | border guard: bộ đội biên phòng, biên phòng | border: biên giới | customs: hải quan | army: quân đội, quân sự | market surveillance: quản lý thị trường
health: y tế, sức khỏe | department of health: sở y tế | education: giáo dục | finance: tài chính | justice: tư pháp | labour: lao động | labor: lao động | invalid: thương binh
information: thông tin | communication: truyền thông, thông tin | culture: văn hóa | sport: thể thao | tourism: du lịch | transport: giao thông | construction: xây dựng
natural resources: tài nguyên | environment: môi trường | agriculture: nông nghiệp | home affairs: nội vụ | foreign affairs: ngoại vụ, đối ngoại
fatherland front: mặt trận tổ quốc | women's union: liên hiệp phụ nữ, hội phụ nữ | youth union: đoàn thanh niên, đoàn tncs, tỉnh đoàn, thành đoàn | labour federation: liên đoàn lao động
people's committee: ủy ban nhân dân, ubnd | steering committee: ban chỉ đạo, bcđ | committee: ủy ban, ban chỉ đạo | newspaper: báo | radio: đài, phát thanh | television: truyền hình
campaign: cao điểm, chiến dịch | peak: cao điểm | conference: hội nghị | workshop: hội thảo | seminar: hội thảo | scientific: khoa học | survey: khảo sát | inspect: kiểm tra | inspection: kiểm tra
supervis: giám sát | monitor: theo dõi, giám sát | evaluate: đánh giá | assess: đánh giá | review: sơ kết, rà soát, tổng kết | summary: tổng kết, sơ kết | propaganda: tuyên truyền | communicate: tuyên truyền
awareness: tuyên truyền, nhận thức | raise: nâng cao, tăng | train: tập huấn, đào tạo | training: tập huấn, đào tạo | model: mô hình | replicate: nhân rộng | consolidate: củng cố | self-managed: tự quản
cambodia: campuchia | laos: lào | lao: lào | china: trung quốc | cooperat: hợp tác, phối hợp | international: quốc tế | liaison: liên lạc | office: văn phòng | province: tỉnh | partner: hợp tác
budget: kinh phí, ngân sách, dự toán | fund: quỹ, kinh phí | funding: kinh phí | cost: kinh phí, chi phí | money: tiền, kinh phí | allocate: phân bổ, bố trí, cấp | asset: tài sản | recover: thu hồi | recovery: thu hồi
corruption: tham nhũng | economic: kinh tế | smuggl: buôn lậu | gambl: đánh bạc, cờ bạc | loan: cho vay, tín dụng | black credit: tín dụng đen | usury: tín dụng đen | weapon: vũ khí | explosive: vật liệu nổ | firework: pháo
cyber: không gian mạng, mạng | online: mạng | high-tech: công nghệ cao | internet: internet, mạng | sim: sim | junk: rác | bank: ngân hàng | account: tài khoản | camera: camera
area: địa bàn | hotspot: điểm nóng, trọng điểm | key area: địa bàn trọng điểm | transform: chuyển hóa | conversion: chuyển hóa | relapse: tái phức tạp | complex: phức tạp | commune: xã | ward: phường | town: thị trấn
mental: tâm thần | mentally ill: bệnh tâm thần | mentally: tâm thần | ill: bệnh | disease: bệnh, dịch bệnh | epidemic: dịch bệnh | covid: covid | family: gia đình | violence: bạo lực | domestic violence: bạo lực gia đình
conflict: mâu thuẫn, xung đột | mediation: hòa giải | mediator: hòa giải | legal: pháp luật, pháp lý | law: luật, pháp luật | decree: nghị định | directive: chỉ thị | decision: quyết định | conclusion: kết luận | resolution: nghị quyết
regulation: quy chế, quy định | coordination: phối hợp | coordinate: phối hợp | lead: chủ trì | chair: chủ trì | responsible: chủ trì, chịu trách nhiệm | assign: giao, phân công | sign: ký | signed: ký
victim-centred: lấy nạn nhân làm trung tâm | victim-centered: lấy nạn nhân làm trung tâm | centred: trung tâm | centered: trung tâm | principle: nguyên tắc | protect: bảo vệ | support: hỗ trợ | rescue: giải cứu | identify: xác định | verify: xác minh
population: dân số | resident: cư trú, dân cư | residence: cư trú | population database: cơ sở dữ liệu quốc gia về dân cư | database: cơ sở dữ liệu | citizen: công dân | identity card: căn cước | id card: căn cước
traffic: giao thông | accident: tai nạn | road: đường bộ, giao thông | fire: cháy, phòng cháy | flood: lũ, ngập | storm: bão | drown: đuối nước | rain: mưa | dike: đê
election: bầu cử | vote: bầu cử, bỏ phiếu | voter: cử tri | candidate: ứng cử, người ứng cử | deputy: đại biểu | national assembly: quốc hội | people's council: hội đồng nhân dân, hđnd | polling: bỏ phiếu, bầu cử
waste: rác, chất thải | garbage: rác | plastic: nhựa | pollution: ô nhiễm | water: nước | clean water: nước sạch | tree: cây | forest: rừng | air: không khí | recycling: tái chế | collection: thu gom | collect: thu gom | household: hộ, hộ gia đình
poverty: nghèo | poor: nghèo | job: việc làm | employment: việc làm | vocational: dạy nghề, đào tạo nghề | worker: công nhân, lao động | industrial: công nghiệp | zone: khu | tax: thuế | gold: vàng | price: giá | salary: lương | income: thu nhập
hospital: bệnh viện | doctor: bác sĩ | vaccine: vắc xin, tiêm | teacher: giáo viên | football: bóng đá | weather: thời tiết | airport: sân bay | bridge: cầu | metro: metro | train station: ga | university: đại học | rice: lúa, gạo | fish: cá | tourist: du khách, khách du lịch
science: khoa học | technology: công nghệ | digital: số, chuyển đổi số | application: ứng dụng | statistics: thống kê | data: dữ liệu | software: phần mềm | security: an ninh | order: trật tự | social order: trật tự xã hội | safety: an toàn
community: cộng đồng | mass movement: phong trào toàn dân | national security: an ninh tổ quốc | reward: khen thưởng | praise: biểu dương | citizen reception: tiếp công dân | complaint: khiếu nại | religion: tôn giáo | ethnic: dân tộc
rural: nông thôn | urban: đô thị, thành thị | solid: rắn | share: tỷ lệ | crackdown: cao điểm, tấn công | farm: nông sản, nông nghiệp | polling: bỏ phiếu, bầu cử | install: lắp | unregistered: không chính chủ | card: thẻ, sim | shelter: tạm lánh | bicycle: xe | vehicle: xe | motorbike: xe | conserv: bảo tồn | crane: sếu | station: trạm | landfill: bãi rác | dump: bãi rác | burn: đốt | straw: rơm | pond: ao | ward: phường | village: ấp, thôn, làng | leaflet: tờ gấp | print: in | football: bóng đá | contest: hội thi | forum: diễn đàn
month: tháng | july: tháng 7 | june: tháng 6 | april: tháng 4 | march: tháng 3 | may month: tháng 5 | february: tháng 02, tháng 2 | december: tháng 12 | august: tháng 8 | january: tháng 01, tháng 1 | september: tháng 9 | october: tháng 10 | november: tháng 11
vice: phó | chairman: chủ tịch | head: trưởng ban, người đứng đầu | leader: lãnh đạo, người đứng đầu | duty: nhiệm vụ, trách nhiệm | goal: mục tiêu | objective: mục tiêu | measure: biện pháp, giải pháp | solution: giải pháp
"""


@lru_cache(1)
def entries() -> dict[str, tuple[str, ...]]:
    """English stem or phrase -> Vietnamese phrases."""
    found: dict[str, tuple[str, ...]] = {}
    for part in _ENTRIES.replace("\n", "|").split("|"):
        key, _, values = part.strip().partition(":")
        if values:
            found[key.strip()] = tuple(value.strip() for value in values.split(", "))
    return found


def translate(words: list[str]) -> list[tuple[str, tuple[str, ...]]]:
    """The words with their Vietnamese phrases; longest phrases first, none for unknown words."""
    known, result, position = entries(), [], 0
    while position < len(words):
        for size in (4, 3, 2, 1):
            phrase = " ".join(words[position : position + size])
            key = _key(phrase, known)
            if key and position + size <= len(words):
                result.append((phrase, known[key]))
                position += size
                break
        else:
            result.append((words[position], ()))
            position += 1
    return result


def _key(phrase: str, known: dict[str, tuple[str, ...]]) -> str | None:
    if phrase in known:
        return phrase
    for ending in ("s", "es", "ed", "ing", "d", "ion", "or", "er", "ers", "ies", "y"):
        stem = phrase.removesuffix(ending)
        if stem != phrase and stem in known:
            return stem
    stem = phrase
    while len(stem) > 4:
        stem = stem[:-1]
        if stem in known and len(phrase) - len(stem) <= 4:
            return stem
    return None
